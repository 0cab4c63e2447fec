namespace Pipeline.Core;

/// <summary>
/// How many things are done at once, on the scheduler that the caller runs on: in production the thread pool, in a simulation the one that decides about every order.
/// </summary>
internal static class AtOnce
{
    public static ParallelOptions UpTo(int most, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = most, TaskScheduler = TaskScheduler.Current, CancellationToken = cancellationToken };

    public static ParallelOptions OnePerProcessor(CancellationToken cancellationToken) => UpTo(Environment.ProcessorCount, cancellationToken);
}
