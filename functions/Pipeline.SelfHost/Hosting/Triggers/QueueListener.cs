using System.Threading.Channels;
using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Takes messages of one queue in batches and runs the function for each; looks less and less often into an empty queue.</summary>
internal sealed partial class QueueListener(QueueMessages messages, QueueRun run, QueueSettings settings, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long finished;

    public string Name => messages.Name;

    /// <summary>Runs that ended, however; counted before their message leaves the queue.</summary>
    public long Finished => Interlocked.Read(ref finished);

    /// <summary>Looks into the queue now instead of after the pause.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => messages.IsEmptyAsync(cancellationToken);

    /// <summary>Listens until told to stop, then waits for what is running.</summary>
    public async Task ListenAsync(CancellationToken stopping)
    {
        var running = new HashSet<Task>();
        var pause = ShortestPause;
        while (!stopping.IsCancellationRequested)
        {
            running.RemoveWhere(task => task.IsCompleted);
            if (running.Count > settings.NewBatchThreshold)
            {
                await Task.WhenAny(running);
                continue;
            }

            var taken = await TakeAsync();
            foreach (var message in taken) running.Add(Task.Run(() => ProcessAsync(message, stopping), CancellationToken.None));
            if (taken.Count > 0 || await WokenWithinAsync(pause, stopping)) pause = ShortestPause;
            else pause = pause * 2 < settings.MaxPollingInterval ? pause * 2 : settings.MaxPollingInterval;
        }

        await Task.WhenAll(running);
    }

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync()
    {
        try
        {
            return await messages.TakeAsync();
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            Log.Unreachable(logger, messages.Name, exception);
            return [];
        }
    }

    private async Task<bool> WokenWithinAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var over = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stopping);
        try
        {
            return await wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ProcessAsync(QueueMessage message, CancellationToken stopping)
    {
        try
        {
            await SettleAsync(message, await RunAsync(message, stopping));
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            Log.NotSettled(logger, messages.Name, message.MessageId, exception);
        }

        Wake();
    }

    private async Task<RunOutcome> RunAsync(QueueMessage message, CancellationToken stopping)
    {
        // Whoever stops may take once more what a run that was interrupted has just shown again; that is no try of the message's.
        if (stopping.IsCancellationRequested) return RunOutcome.Interrupted;
        if (message.DequeueCount > settings.MaxDequeueCount) return RunOutcome.Failed;
        try
        {
            await run.RunAsync(messages.Text(message), stopping);
            return RunOutcome.Succeeded;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return RunOutcome.Interrupted;
        }
        catch (Exception exception)
        {
            Log.Failed(logger, run.Name, message.MessageId, message.DequeueCount, exception);
            return RunOutcome.Failed;
        }
        finally
        {
            Interlocked.Increment(ref finished);
        }
    }

    private Task SettleAsync(QueueMessage message, RunOutcome outcome)
    {
        if (outcome == RunOutcome.Succeeded) return messages.DeleteAsync(message);
        if (outcome == RunOutcome.Interrupted) return messages.ShowAgainAsync(message, TimeSpan.Zero);
        if (message.DequeueCount < settings.MaxDequeueCount) return messages.ShowAgainAsync(message, settings.VisibilityTimeout);
        Log.Poisoned(logger, messages.Name, message.MessageId, settings.MaxDequeueCount);
        return messages.PoisonAsync(message);
    }

    private enum RunOutcome
    {
        Succeeded,
        Failed,
        Interrupted,
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Queue function {Function} failed on message {MessageId}, try {Try}.")]
        public static partial void Failed(ILogger logger, string function, string messageId, long @try, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Message {MessageId} of queue {Queue} went to the poison queue after {Tries} tries.")]
        public static partial void Poisoned(ILogger logger, string queue, string messageId, int tries);

        [LoggerMessage(3, LogLevel.Warning, "Queue {Queue} cannot be read; it is tried again.")]
        public static partial void Unreachable(ILogger logger, string queue, Exception exception);

        [LoggerMessage(4, LogLevel.Warning, "Message {MessageId} of queue {Queue} could not be settled; it shows again by itself.")]
        public static partial void NotSettled(ILogger logger, string queue, string messageId, Exception exception);
    }
}
