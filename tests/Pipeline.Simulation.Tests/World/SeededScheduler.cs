namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// One thread on which everything of a world runs, also what the pipeline does in parallel. Whenever something lets others go first, the dice decide who does, so that
/// every order of concurrent work may come, and comes again with the same seed.
/// </summary>
internal sealed class SeededScheduler(Dice dice) : TaskScheduler
{
    private readonly List<Task> ready = [];
    private int thread;

    /// <summary>Runs until the work is done; what it throws is thrown here.</summary>
    public void Run(Func<Task> work)
    {
        thread = Environment.CurrentManagedThreadId;
        var main = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();
        while (!main.IsCompleted)
        {
            if (ready.Count == 0) throw new InvalidOperationException("Everything waits for something that never comes.");
            var at = ready.Count == 1 ? 0 : dice.Below(ready.Count);
            var next = ready[at];
            ready.RemoveAt(at);
            TryExecuteTask(next);
        }

        main.GetAwaiter().GetResult();
    }

    protected override IEnumerable<Task> GetScheduledTasks() => ready;

    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != thread) throw new InvalidOperationException("Something of the world ran on another thread, where no seed decides about it.");
        ready.Add(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && Environment.CurrentManagedThreadId == thread && TryExecuteTask(task);
}
