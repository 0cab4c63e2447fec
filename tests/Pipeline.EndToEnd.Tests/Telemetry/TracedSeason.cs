using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pipeline.Adapters.Forms;
using Pipeline.EndToEnd.Tests.Desk;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests.Telemetry;

/// <summary>A season from webhooks of every fate to the last mail, with every span and measurement of it, and what of that and of the log left for a collector.</summary>
public sealed class TracedSeason : IAsyncLifetime
{
    public const string Id = "sporprisen-2023", Comment = "Plantet kommentar om Kari", Shopper = "shopper-plantet-9", Stranger = "kari@hemmelig.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public RunningPipeline Pipeline { get; private set; } = null!;

    public FakeCollector Collector { get; private set; } = null!;

    public RecordedTelemetry Recorded { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Collector = await FakeCollector.StartAsync(Cancellation);
        Pipeline = new RunningPipeline { Collector = Collector.Address };
        await Pipeline.InitializeAsync();
        await PlayAsync();
        var services = Pipeline.App.Services;
        services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
        services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();
        services.GetRequiredService<LoggerProvider>().ForceFlush().ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        Recorded.Dispose();
        await Pipeline.DisposeAsync();
        await Collector.DisposeAsync();
    }

    private async Task PlayAsync()
    {
        var definition = SmallAward.DefinitionOf(Id).Replace("\"reports\": \"approve\"", "\"reports\": \"auto\"", StringComparison.Ordinal)
            .Replace("\"areas\"", "\"comments\": [ { \"id\": \"overall\", \"name\": \"Alt\" } ], \"areas\"", StringComparison.Ordinal);
        (await Pipeline.PutAsync($"api/programmes/{Id}", definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        (await Pipeline.PutAsync("api/forms/spor", $$"""{ "id": "spor", "programme": "{{Id}}", "provider": "native", "secrets": [ "test" ] }""", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        foreach (var at in Enumerable.Range(1, 6)) (await HookAsync("spor", Evaluation(at, "nordlys-kraft", "phone"))).ShouldBe(HttpStatusCode.Accepted);
        (await HookAsync("spor", Evaluation(1, "nordlys-kraft", "phone"))).ShouldBe(HttpStatusCode.Accepted);
        (await HookAsync("spor", Evaluation(7, "nordlys-kraft", "pigeon"))).ShouldBe(HttpStatusCode.Accepted);
        (await HookAsync(Uri.EscapeDataString(Stranger), Evaluation(8, "nordlys-kraft", "phone"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Pipeline.PostAsync($"api/periods/{Id}/season/close", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await Pipeline.App.Queues.WhenIdleAsync(Cancellation);
        foreach (var timer in Pipeline.App.Timers.Names) await Pipeline.App.Timers.TriggerAsync(timer, Cancellation);
        await Pipeline.App.Queues.WhenIdleAsync(Cancellation);
    }

    private static string Evaluation(int number, string participant, string channel) => $$"""
        { "id": "ev-{{number}}", "programme": "{{Id}}", "participant": "{{participant}}", "channel": "{{channel}}", "occurredAt": "2023-11-{{number + 10}}T12:00:00+01:00", "shopper": "{{Shopper}}",
          "responder": "human", "outcome": "answered", "answers": { "good": "yes", "nps": "9" }, "comments": { "overall": "{{Comment}}" } }
        """;

    private async Task<HttpStatusCode> HookAsync(string form, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var seconds = Pipeline.Clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{form}") { Content = new ByteArrayContent(body) };
        request.Headers.Add(StandardWebhooks.IdHeader, "msg");
        request.Headers.Add(StandardWebhooks.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(RunningPipeline.Secret, "msg", seconds, body));
        return (await Pipeline.Client.SendAsync(request, Cancellation)).StatusCode;
    }
}
