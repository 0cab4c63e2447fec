using System.CommandLine;
using Pipeline.SelfHost.Doctor;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`doctor`: says whether the pipeline would run here, and what to do where it would not.</summary>
internal static class DoctorCommand
{
    /// <summary>The usual checks come first, then the ones given.</summary>
    public static Command Create(IReadOnlyList<IDoctorCheck> more)
    {
        var port = HostingOptions.Port();
        var command = new Command("doctor", "Check .NET, Node.js, storage, configuration, templates and ports. Exit code 1 on faults.") { port };
        command.SetAction((parsed, cancellationToken) => ExamineAsync(
            [.. Usual(new SelfHostOptions { Port = parsed.GetValue(port) }), .. more], parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    internal static async Task<int> ExamineAsync(IReadOnlyList<IDoctorCheck> checks, TextWriter output, CancellationToken cancellationToken)
    {
        var faults = 0;
        foreach (var check in checks)
        {
            var result = await check.RunAsync(cancellationToken);
            await output.WriteLineAsync($"{(result.IsFault ? "FAULT" : "ok"),-6}{result.Subject}: {result.Finding}");
            if (!result.IsFault) continue;
            faults++;
            await output.WriteLineAsync($"      {result.Remedy}");
        }

        await output.WriteLineAsync(faults == 0 ? "Everything is in order." : $"{faults} to mend.");
        return faults == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static List<IDoctorCheck> Usual(SelfHostOptions options)
    {
        List<IDoctorCheck> checks = [new DotNetCheck("dotnet")];
        if (!StorageConnection.IsConfigured(options.Configuration)) checks.Add(new LocalStorageCheck(options.NodeTools));
        return [.. checks, new StorageCheck(options.Configuration), new ConfigurationCheck(options), new PortCheck(options.Port)];
    }
}
