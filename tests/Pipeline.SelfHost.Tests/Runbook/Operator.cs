using System.Diagnostics;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Runbook;

/// <summary>Somebody with a shell and the runbook, at a pipeline that runs.</summary>
internal static class Operator
{
    /// <summary>Runs a question's commands as they stand, with what the page says to set, and answers what was printed and the exit code.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(SampleHost host, string question, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", RunbookPage.Commands(question)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["URL"] = host.Address.ToString().TrimEnd('/');
        start.Environment["KEY"] = TestHost.AdminKey;
        start.Environment["PROGRAMME"] = host.Id;
        start.Environment["PIPELINE"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "pipeline.dll")}";
        foreach (var (name, value) in given) start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEndAsync(cancellationToken);
        var said = await shell.StandardOutput.ReadToEndAsync(cancellationToken);
        await shell.WaitForExitAsync(cancellationToken);
        return (shell.ExitCode, said + await error);
    }
}
