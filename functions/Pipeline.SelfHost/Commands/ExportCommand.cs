using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.SelfHost.Archive;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`export`: writes all data of a programme into a folder, from which `restore` makes it again.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var programme = new Argument<string>("PROGRAMME") { Description = "Id of the programme." };
        var folder = new Option<string>("--out") { Description = "A folder that is empty or not there yet.", HelpName = "DIR", Required = true };
        var data = HostingOptions.Data();
        var command = new Command("export", "Write a programme into a folder. It holds personal data: keep it as safe as the account.") { programme, folder, data };
        command.SetAction((parsed, cancellationToken) => ExportAsync(
            parsed.GetRequiredValue(programme), parsed.GetRequiredValue(folder), new SelfHostOptions { DataDirectory = parsed.GetValue(data)! },
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    internal static async Task<int> ExportAsync(string programme, string folder, SelfHostOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = await ArchiveHost.StartAsync(options, cancellationToken);
        var manifest = await host.Services.GetRequiredService<ProgrammeExport>().RunAsync(programme, folder, cancellationToken);
        foreach (var file in manifest.Files) await output.WriteLineAsync($"{file.Name}: {file.Items}");
        foreach (var period in manifest.Periods.Where(each => each is { ResultsHash: not null, HasChangedSince: true }))
            await output.WriteLineAsync($"{period.Period}: data have changed since it was closed; restored, it has other results.");
        return CommandLine.Done;
    }
}
