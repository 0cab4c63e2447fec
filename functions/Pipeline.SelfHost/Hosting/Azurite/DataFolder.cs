using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>The folder with Azurite's files, held by one host at a time. It remembers the process that writes into it.</summary>
internal sealed class DataFolder : IDisposable
{
    // Longer than the lifeline lets an orphaned Azurite live; what runs under its process id after that is something else.
    private static readonly TimeSpan LastWrites = TimeSpan.FromSeconds(8);

    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (FullPath, this.held) = (path, held);

    public string FullPath { get; }

    /// <summary>Takes the folder, once the Azurite of a host that died has written what it had.</summary>
    public static async Task<DataFolder> TakeAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        var folder = new DataFolder(full, Hold(full));
        try
        {
            await folder.OutlastAsync(clock, cancellationToken);
            return folder;
        }
        catch (OperationCanceledException)
        {
            folder.Dispose();
            throw;
        }
    }

    public void Remember(int? processId)
    {
        held.SetLength(0);
        held.Write(System.Text.Encoding.ASCII.GetBytes(processId?.ToString(CultureInfo.InvariantCulture) ?? ""));
        held.Flush();
    }

    public void Dispose() => held.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new CannotStartException($"The data folder '{path}' cannot be written to; choose another one with --data.", exception);
        }
        catch (IOException exception)
        {
            throw new CannotStartException(
                $"The data folder '{path}' is in use by another running pipeline: stop that one, or choose another folder with --data.", exception);
        }
    }

    private async Task OutlastAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(held, leaveOpen: true);
        if (!int.TryParse(await reader.ReadToEndAsync(cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        using var enough = new CancellationTokenSource(LastWrites, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            using var process = Process.GetProcessById(id);
            if (process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase)) await process.WaitForExitAsync(either.Token);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // No process has the id any more, which is what was waited for.
            Remember(null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Remember(null);
        }
    }
}
