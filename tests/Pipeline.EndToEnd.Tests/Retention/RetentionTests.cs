using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.EndToEnd.Tests.Erasures;
using Pipeline.EndToEnd.Tests.OtherSeason;
using Pipeline.Functions.Triggers;

namespace Pipeline.EndToEnd.Tests.Retention;

/// <summary>A dialogue sent over HTTP, and the whole account read by the tests' own reader before and after the days for which payloads are kept.</summary>
public sealed class RetentionTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    // The blanks are what only the payload has: the evaluation that is made of it has none.
    private const string AsSent = "\"participant\"  :   \"alfa\"";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_is_gone_from_the_account_when_its_days_are_over_and_results_are_the_same_bytes()
    {
        (await pipeline.PutAsync($"api/programmes/{Award.Id}", Award.Definition, Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var sent = await SendAsync();
        var results = await ResultsAsync();

        await NightAsync("2025-03-01T02:40:00Z");
        (await Storage.FindAsync(AsSent, Cancellation)).ShouldHaveSingleItem().ShouldStartWith("evaluations/");
        await NightAsync("2025-04-10T02:40:00Z");

        (await Storage.FindAsync(AsSent, Cancellation)).ShouldBeEmpty();
        (await ResultsAsync()).ShouldBe(results);
        var again = await SendAsync();
        (sent.Contains("stored", StringComparison.Ordinal), again.Contains("duplicate", StringComparison.Ordinal)).ShouldBe((true, true));
        (await ResultsAsync()).ShouldBe(results);
    }

    private StorageReader Storage => new(pipeline.App.Services);

    private Task<string> ResultsAsync() => pipeline.Client.GetStringAsync($"api/results/{Award.Id}/season", Cancellation);

    private async Task<string> SendAsync()
    {
        var evaluation = $$"""
            { "id": "kept-1", "programme": "{{Award.Id}}", {{AsSent}}, "channel": "chat", "occurredAt": "2024-03-05T10:00:00+01:00", "shopper": "s-1",
              "responder": "human", "outcome": "answered", "answers": { "greeted": "yes", "trusted": "no" } }
            """;
        return await (await pipeline.PostAsync("api/evaluations", evaluation, "application/json", Cancellation)).Content.ReadAsStringAsync(Cancellation);
    }

    private Task NightAsync(string now)
    {
        pipeline.Clock.MoveTo(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        return ActivatorUtilities.CreateInstance<TickRetention>(pipeline.App.Services).RunAsync(new TimerInfo(), Cancellation);
    }
}
