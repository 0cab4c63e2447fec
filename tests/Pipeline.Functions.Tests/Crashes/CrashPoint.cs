namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// Counts everything that changes something outside the process, and does the harm once, at the write with the given number (from 0). A dead process writes
/// nothing more; whoever starts it again takes a new point that harms nothing.
/// </summary>
internal sealed class CrashPoint(int at, CrashMode mode)
{
    private int writes;
    private volatile bool dead;

    /// <summary>A point that is never reached.</summary>
    public static CrashPoint Never => new(int.MaxValue, CrashMode.DieBefore);

    public int Writes => writes;

    public async Task PassAsync(Func<Task> write)
    {
        if (dead) throw new ProcessDiedException();
        if (Interlocked.Increment(ref writes) - 1 != at)
        {
            await write();
            return;
        }

        if (mode is CrashMode.DieAfter or CrashMode.LoseAnswer) await write();
        if (mode is CrashMode.LoseRequest or CrashMode.LoseAnswer) throw new IOException("The connection was reset by the test.");
        dead = true;
        throw new ProcessDiedException();
    }

    public async Task<T> PassAsync<T>(Func<Task<T>> write)
    {
        var result = default(T);
        await PassAsync(async () => { result = await write(); });
        return result!;
    }

    public void ReadOnly()
    {
        if (dead) throw new ProcessDiedException();
    }
}
