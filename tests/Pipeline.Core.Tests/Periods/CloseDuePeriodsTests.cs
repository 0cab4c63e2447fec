using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Periods;

public sealed class CloseDuePeriodsTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2025-11-30T12:00:00Z", CultureInfo.InvariantCulture));
    private readonly InMemoryPeriodStore periods = new();
    private readonly InMemoryPeriodQueue queue = new();
    private readonly InMemoryProgrammeStore programmes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ticks_were_missed_or_doubled_every_ended_period_has_one_row_and_was_asked_for_once()
    {
        var tick = await TickAsync();
        var random = new Random(5);
        for (var day = 0; day < 130; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            for (var times = random.Next(-3, 3); times > 0; times--) await tick.RunAsync(Cancellation);
            foreach (var run in await periods.ListAsync("award", Cancellation))
                if (run.State != PeriodState.Done) await periods.SaveAsync(run with { State = PeriodState.Done }, Cancellation);
        }

        await tick.RunAsync(Cancellation);

        var rows = (await periods.ListAsync("award", Cancellation)).Select(run => run.Period).ToList();
        rows.Count.ShouldBe(18 + 1);
        queue.Steps.Select(step => step.Period).Order().ShouldBe(rows.Order());
    }

    [Fact]
    public async Task A_period_whose_message_was_lost_is_asked_for_again_after_its_patience_and_not_before()
    {
        var tick = await TickAsync();
        clock.Advance(TimeSpan.FromDays(8));
        await tick.RunAsync(Cancellation);

        clock.Advance(CloseDuePeriods.Patience - TimeSpan.FromSeconds(1));
        await tick.RunAsync(Cancellation);
        var early = queue.Steps.Count;
        clock.Advance(TimeSpan.FromSeconds(1));
        await tick.RunAsync(Cancellation);
        await tick.RunAsync(Cancellation);

        (early, queue.Steps.Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_closes_nothing_twice()
    {
        var tick = await TickAsync();
        clock.Advance(TimeSpan.FromDays(8));
        await tick.RunAsync(Cancellation);

        var earlier = new FakeTimeProvider(clock.GetUtcNow().AddDays(-5));
        await new CloseDuePeriods(new ProgrammeCatalogue(programmes), periods, queue, earlier).RunAsync(Cancellation);

        queue.Steps.Count.ShouldBe(1);
    }

    private async Task<CloseDuePeriods> TickAsync()
    {
        await programmes.PutAsync("award", Encoding.UTF8.GetBytes("""
            { "id": "award", "name": "Award", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2025-12-01", "end": "2026-03-31" },
              "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
              "areas": [ { "id": "whole", "name": "Alt" } ],
              "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
              "comments": [], "pairs": [], "rules": {}, "schedule": [ { "period": "week" }, { "period": "season" } ],
              "participants": [ { "id": "one", "name": "One", "class": "all", "contacts": [] } ] }
            """), Cancellation);
        return new CloseDuePeriods(new ProgrammeCatalogue(programmes), periods, queue, clock);
    }
}
