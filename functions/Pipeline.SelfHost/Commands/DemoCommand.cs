using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Periods;
using Pipeline.SelfHost.Demo;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`demo`: plays a whole season through the pipeline, prints the published table, and keeps serving what it made.</summary>
internal static class DemoCommand
{
    private const ulong Seed = 2021;

    public static Command Create()
    {
        var port = HostingOptions.Port();
        var data = HostingOptions.Data();
        var once = new Option<bool>("--once") { Description = "Stop when the season is played instead of serving it." };
        var folder = new Option<string?>("--out") { Description = "Also write posts, reports and mails as files.", HelpName = "DIR" };
        var command = new Command("demo", "Play a whole season on this machine and look at what comes of it.") { port, data, once, folder };
        command.SetAction((parsed, cancellationToken) => PlayAsync(
            new DemoSettings(parsed.GetValue(port), parsed.GetValue(data)!, parsed.GetValue(once), parsed.GetValue(folder)),
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> PlayAsync(DemoSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Composing the season…");
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, Seed).Generate();
        var clock = new DemoClock(PeriodCalendar.FirstInstantOf(season.Definition.Programme.Season.Start, season.Definition.Programme.TimeZone));
        var secret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        await output.WriteLineAsync("Starting the pipeline…");
        await using var host = await SelfHostApp.StartAsync(Options(settings, clock, secret), cancellationToken);
        await output.WriteLineAsync($"  listening on {host.BaseAddress}, data in {host.DataDirectory ?? "the configured storage"}");

        await output.WriteLineAsync("Playing the season, week by week…");
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        var demo = new DemoRun(host, client, clock, season, output);
        await demo.PlayAsync(secret, cancellationToken);
        await demo.ReportAsync(cancellationToken);
        if (settings.Folder is { } folder)
        {
            await ActivatorUtilities.CreateInstance<DemoFiles>(host.Services).WriteAsync(season.Definition.Programme.Id, folder, cancellationToken);
            await output.WriteLineAsync($"  files        {Path.GetFullPath(folder)}");
        }

        if (!settings.Once) await ServeCommand.UntilToldToStopAsync(output, cancellationToken);
        return CommandLine.Done;
    }

    private static SelfHostOptions Options(DemoSettings settings, DemoClock clock, string secret) => new()
    {
        Port = settings.Port,
        DataDirectory = settings.Data,
        TimeProvider = clock,
        RunTimers = false,
        Quiet = true,
        Configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:BaseUrl"] = $"http://localhost:{settings.Port}",
            ["Site:Notice"] = DemoNotice.Text.In("nb"),
            [$"Secrets:forms--{DemoRun.Form}"] = secret,
        }).AddInMemoryCollection(DemoNotice.Text.ByLocale.Select(notice => KeyValuePair.Create($"Site:Notice:{notice.Key}", (string?)notice.Value))).Build(),
    };

    private sealed record DemoSettings(int Port, string Data, bool Once, string? Folder);
}
