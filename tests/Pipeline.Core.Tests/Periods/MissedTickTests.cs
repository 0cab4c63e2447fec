using System.Globalization;
using System.Text;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Periods;

/// <summary>
/// Seasons of two years that begin anywhere within ten, in many time zones, both summer-time days and leap days among them, while up to four hundred ticks in a row are missed,
/// others come double, and the clock is set back now and then.
/// </summary>
[Trait("Category", "Slow")]
public sealed class MissedTickTests
{
    private const int MostMissed = 400;
    private const int Awards = 20;
    private const int LongestSeason = 731;

    private static readonly TimeSpan BetweenTicks = TimeSpan.FromHours(6);

    private static readonly string[] Zones =
    [
        "Europe/Oslo", "UTC", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca",
        "Asia/Beirut", "America/St_Johns", "Pacific/Chatham", "Africa/Cairo", "America/Havana", "Pacific/Apia", "Asia/Kathmandu",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_period_has_one_row_and_is_asked_for_once_however_many_ticks_were_missed()
    {
        var (random, periods) = (new Random(12), 0);
        for (var award = 0; award < Zones.Length * Awards; award++)
        {
            var (zone, start) = (Zones[award % Zones.Length], new DateOnly(2015, 3, 1).AddDays(award * 11));
            periods += await RunAsync(zone, start, start.AddDays(LongestSeason - 1), random);
        }

        periods.ShouldBeGreaterThanOrEqualTo(40_000);
    }

    private static async Task<int> RunAsync(string zone, DateOnly start, DateOnly end, Random random)
    {
        var (programmes, store, queue, clock) = (new InMemoryProgrammeStore(), new InMemoryPeriodStore(), new InMemoryPeriodQueue(), new SetClock());
        await programmes.PutAsync("award", Define(zone, start, end), Cancellation);
        var catalogue = new ProgrammeCatalogue(programmes);
        var programme = (await catalogue.FindAsync("award", Cancellation))!.Programme;
        var tick = new CloseDuePeriods(catalogue, store, queue, clock);
        var last = new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.Zero).AddDays(2);
        for (var now = new DateTimeOffset(start, TimeOnly.MinValue, TimeSpan.Zero); now < last + (MostMissed * BetweenTicks); now += random.Next(MostMissed + 1) * BetweenTicks)
        {
            clock.Now = random.Next(5) == 0 ? now.AddDays(-random.Next(30)) : now;
            for (var times = random.Next(1, 3); times > 0; times--) await tick.RunAsync(Cancellation);
            foreach (var run in (await store.ListAsync("award", Cancellation)).Where(run => run.State != PeriodState.Done)) await store.SaveAsync(run with { State = PeriodState.Done }, Cancellation);
        }

        clock.Now = last;
        await tick.RunAsync(Cancellation);
        var expected = PeriodCalendar.Scheduled(programme).Select(period => period.Text).Order(StringComparer.Ordinal).ToList();
        var rows = (await store.ListAsync("award", Cancellation)).ToList();
        rows.Select(row => row.Period).Order(StringComparer.Ordinal).ShouldBe(expected, ignoreOrder: false, zone);
        queue.Steps.Select(step => step.Period).Order(StringComparer.Ordinal).ShouldBe(expected, ignoreOrder: false, zone);
        rows.ShouldAllBe(row => row.DueAt <= last);
        return rows.Count;
    }

    private static byte[] Define(string zone, DateOnly start, DateOnly end) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""
        { "id": "award", "name": "Award", "locale": "nb", "timeZone": "{{zone}}", "season": { "start": "{{start:yyyy-MM-dd}}", "end": "{{end:yyyy-MM-dd}}" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "comments": [], "pairs": [], "rules": {}, "schedule": [ { "period": "week" }, { "period": "month" }, { "period": "season" } ],
          "participants": [ { "id": "one", "name": "One", "class": "all", "contacts": [] } ] }
        """));

    /// <summary>A clock that goes wherever it is set, back too.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
