using System.Net;
using System.Text.Json;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What is told of the pipeline's state, to everybody and to whoever has a key.</summary>
public sealed class HealthTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_told_whether_it_runs_and_the_operator_which_timer_does_not()
    {
        using var anybody = new HttpClient { BaseAddress = pipeline.App.BaseAddress };
        await pipeline.App.Timers.TriggerAsync("TickPeriods", Cancellation);
        await pipeline.App.Timers.TriggerAsync("TickRetention", Cancellation);
        var well = await anybody.GetStringAsync("api/health", Cancellation);
        pipeline.Clock.MoveTo(pipeline.Clock.GetUtcNow().AddHours(2));

        var late = JsonDocument.Parse(await anybody.GetStringAsync("api/health", Cancellation)).RootElement;
        var details = JsonDocument.Parse(await pipeline.Client.GetStringAsync("api/health/details", Cancellation)).RootElement;
        var unasked = await anybody.GetAsync("api/health/details", Cancellation);

        JsonDocument.Parse(well).RootElement.EnumerateObject().Select(each => each.Name).ShouldBe(["status", "storage", "clock", "lastTick"]);
        well.ShouldContain("\"status\":\"well\",\"storage\":\"reachable\"");
        late.GetProperty("status").GetString().ShouldBe("late");
        details.GetProperty("timers").EnumerateArray().Where(timer => timer.GetProperty("missed").GetBoolean()).Select(timer => timer.GetProperty("name").GetString()).ShouldBe(["TickPeriods"]);
        details.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("messages").GetInt32()).ShouldBe([0, 0, 0, 0]);
        unasked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
