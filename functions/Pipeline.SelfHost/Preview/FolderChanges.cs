namespace Pipeline.SelfHost.Preview;

/// <summary>Tells whoever waits that something in a folder was changed, made, renamed or deleted.</summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private TaskCompletionSource next = New();

    public FolderChanges(string folder)
    {
        watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Tell();
        watcher.Created += (_, _) => Tell();
        watcher.Deleted += (_, _) => Tell();
        watcher.Renamed += (_, _) => Tell();
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Completes at the next change after the call.</summary>
    public Task NextAsync(CancellationToken cancellationToken) => next.Task.WaitAsync(cancellationToken);

    public void Dispose() => watcher.Dispose();

    private void Tell() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
