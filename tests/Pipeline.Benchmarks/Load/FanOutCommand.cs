using System.CommandLine;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.Benchmarks.Load;

/// <summary>`fan-out`: closes seasons of many reports and mails in the self-host on loopback over an Azurite on disk.</summary>
internal static class FanOutCommand
{
    private const int Rounds = 3;

    public static Command Create()
    {
        var reports = new Option<int>("--reports") { Description = "How many reports and mails the fan-out makes.", DefaultValueFactory = _ => 2000 };
        var participants = new Option<int>("--participants") { Description = "How many reports the period has that is timed against its steps.", DefaultValueFactory = _ => 200 };
        var dialogues = new Option<int>("--dialogues") { Description = "How many dialogues each report is of.", DefaultValueFactory = _ => 5 };
        var command = new Command("fan-out", "Time a period against its steps, and the fan-out of reports and mails.") { reports, participants, dialogues };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(reports), parsed.GetValue(participants), parsed.GetValue(dialogues), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int reports, int participants, int dialogues, TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("fan-out-");
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        await using (var azurite = await AzuriteProcess.StartAsync(data.FullName, NodeTools.OnPath, cancellationToken))
        {
            await using var host = await LoadedHost.StartAsync(azurite.ConnectionString, _ => { }, cancellationToken);
            var fanOut = new FanOut(host, season, output);
            await fanOut.AgainstItsPartsAsync(participants, dialogues, Rounds, cancellationToken);
            await fanOut.ManyAsync(reports, dialogues, cancellationToken);
        }

        data.Delete(recursive: true);
    }
}
