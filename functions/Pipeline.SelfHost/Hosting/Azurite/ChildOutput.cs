using System.Diagnostics;

namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>Exit code and text of a command that ran to its end.</summary>
internal sealed record ChildOutput(int ExitCode, string Output, string Error)
{
    public string LastError => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";

    /// <summary>Runs a command. Throws Win32Exception when there is none of that name; ends it and its children when cancelled.</summary>
    public static async Task<ChildOutput> OfAsync(string command, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ChildOutput(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
