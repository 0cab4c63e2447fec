using System.CommandLine;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.Benchmarks.Load;

/// <summary>`load`: the self-host on loopback and an Azurite on disk under as many senders as they bear.</summary>
internal static class LoadCommand
{
    private const string Form = "load";

    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long steady intake goes on.", DefaultValueFactory = _ => 1 };
        var command = new Command("load", "Time intake, and intake into a slow storage.") { minutes };
        command.SetAction((parsed, cancellationToken) => RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(TimeSpan steady, TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("load-");
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        await using (var azurite = await AzuriteProcess.StartAsync(data.FullName, NodeTools.OnPath, cancellationToken))
        {
            var rounds = new IntakeRounds(azurite.ConnectionString, season, output);
            await rounds.WithoutStorageAsync(cancellationToken);
            await using var host = await LoadedHost.StartAsync(azurite.ConnectionString, _ => { }, cancellationToken);
            await rounds.PrepareAsync(host, Form, cancellationToken);
            using var sender = new LoadSender(host.App.BaseAddress, Form, season.Evaluations);
            await rounds.DurableAsync(sender, cancellationToken);
            var intake = new SteadyIntake(host, sender, season.Definition.Programme, output);
            await intake.RunAsync(steady, cancellationToken);
            await intake.SlowAsync(cancellationToken);
            await intake.CompareAsync(cancellationToken);
        }

        data.Delete(recursive: true);
    }
}
