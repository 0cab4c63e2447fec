using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting.Triggers;

public sealed class TimerTriggersTests(AzuriteFixture azurite)
{
    private readonly NoticedTimeProvider clock = new(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_runs_at_every_occurrence_of_its_schedule_and_not_before()
    {
        await using var host = await StartAsync(runTimers: true);

        await clock.SetAsync(2, Token);
        clock.Advance(TimeSpan.FromMinutes(29.9));
        var early = host.Journal.Of("EveryHour").Count;
        clock.Advance(TimeSpan.FromMinutes(0.1));
        await clock.SetAsync(1, Token);
        clock.Advance(TimeSpan.FromHours(1));
        await clock.SetAsync(1, Token);

        early.ShouldBe(0);
        host.Journal.Of("EveryHour").ShouldBe(["12:30:00 then 13:30:00", "13:30:00 then 14:30:00"]);
        host.Journal.Of("Daily").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_fails_is_logged_and_waits_for_the_next_occurrence()
    {
        await using var host = await StartAsync(runTimers: true);
        host.Journal.OnWrite = (_, _, _) => throw new InvalidOperationException("No luck.");

        await clock.SetAsync(2, Token);
        clock.Advance(TimeSpan.FromMinutes(30));
        await clock.SetAsync(1, Token);
        clock.Advance(TimeSpan.FromHours(1));
        await clock.SetAsync(1, Token);

        host.Journal.Of("EveryHour").Count.ShouldBe(2);
        host.Log.Lines.Count(line => line == "Error: Timer function EveryHour failed and waits for its next occurrence. No luck.").ShouldBe(2);
    }

    [Fact]
    public async Task A_leap_over_many_occurrences_runs_a_timer_once()
    {
        await using var host = await StartAsync(runTimers: true);

        await clock.SetAsync(2, Token);
        clock.Advance(TimeSpan.FromDays(3));
        await clock.SetAsync(2, Token);

        host.Journal.Of("EveryHour").Count.ShouldBe(1);
        host.Journal.Of("Daily").ShouldBe(["2026-01-15 03:00 True"]);
    }

    [Fact]
    public async Task Switched_off_timers_run_when_triggered_by_name_only()
    {
        await using var host = await StartAsync(runTimers: false);

        clock.Advance(TimeSpan.FromDays(3));
        await host.App.Timers.TriggerAsync("daily", Token);

        host.App.Timers.Names.ShouldBe(["Daily", "EveryHour"]);
        host.Journal.Of("Daily").ShouldBe(["2026-01-17 12:00 True"]);
        host.Journal.Of("EveryHour").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_triggered_run_throws_what_the_function_throws()
    {
        await using var host = await StartAsync(runTimers: false);
        host.Journal.OnWrite = (_, _, _) => throw new InvalidOperationException("No luck.");

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => host.App.Timers.TriggerAsync("Daily", Token));
        var unknown = await Should.ThrowAsync<ArgumentException>(() => host.App.Timers.TriggerAsync("Weekly", Token));

        failure.Message.ShouldBe("No luck.");
        unknown.Message.ShouldStartWith("There is no timer function 'Weekly'; there are Daily, EveryHour.");
    }

    [Fact]
    public async Task A_function_never_runs_twice_at_a_time()
    {
        await using var host = await StartAsync(runTimers: false);
        var (started, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Journal.OnWrite = (_, _, _) =>
        {
            started.TrySetResult();
            return finish.Task;
        };

        var first = host.App.Timers.TriggerAsync("Daily", Token);
        await started.Task.WaitAsync(Token);
        var second = host.App.Timers.TriggerAsync("Daily", Token);
        var runsWhileFirstRan = host.Journal.Of("Daily").Count;
        finish.SetResult();
        await Task.WhenAll(first, second);

        runsWhileFirstRan.ShouldBe(1);
        host.Journal.Of("Daily").Count.ShouldBe(2);
    }

    private async Task<TestHost> StartAsync(bool runTimers) => await TestHost.StartAsync(
        await azurite.ConnectionStringAsync(Token), options => options with { TimeProvider = clock, RunTimers = runTimers }, Token);
}
