using System.Diagnostics;
using System.Globalization;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>The processes of this machine, by a folder on their command lines.</summary>
internal static class ProcessTable
{
    private const ulong Interrupt = 1 << 1;

    public static bool CanBeRead => Directory.Exists("/proc/self");

    /// <summary>Whether an interrupt does nothing to this process and its children, as in the background of a shell.</summary>
    public static bool IgnoresInterrupts => (Ignored(File.ReadAllLines("/proc/self/status")) & Interrupt) != 0;

    public static IReadOnlyList<int> With(string folder) =>
    [
        .. Process.GetProcesses().Select(process => process.Id)
            .Where(id => id != Environment.ProcessId && CommandLine(id).Contains(folder, StringComparison.Ordinal)),
    ];

    /// <summary>Waits until no process has the folder on its command line.</summary>
    public static async Task UntilGoneAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var id in With(folder))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                await process.WaitForExitAsync(cancellationToken);
            }
            catch (ArgumentException)
            {
                // It ended between the listing and the look.
                continue;
            }
        }
    }

    private static ulong Ignored(IEnumerable<string> status) =>
        ulong.Parse(status.First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..], NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
