using System.Globalization;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Periods;

public sealed class PeriodCalendarTests
{
    [Fact]
    public void Nothing_has_ended_before_the_first_week_is_over()
    {
        var programme = new ProgrammeBuilder().WithSeason(new(2020, 12, 1), new(2021, 3, 31)).Build();

        PeriodCalendar.Ended(programme, At("2020-12-06T22:59:59Z")).ShouldBeEmpty();
        PeriodCalendar.Ended(programme, At("2020-12-06T23:00:00Z")).Select(ended => ended.Period.Text).ShouldBe(["2020-W49"]);
    }

    [Fact]
    public void When_the_season_is_over_every_period_has_ended_once_and_the_season_last()
    {
        var programme = new ProgrammeBuilder().WithSeason(new(2020, 12, 1), new(2021, 3, 31)).Build();

        var ended = PeriodCalendar.Ended(programme, At("2021-03-31T22:00:00Z")).Select(period => period.Period.Text).ToList();

        ended.Count.ShouldBe(18 + 4 + 1);
        ended.Distinct().Count().ShouldBe(ended.Count);
        ended[^1].ShouldBe("season");
        ended.ShouldContain("2020-W53");
    }

    [Theory]
    [InlineData("2021-03", "2021-03-31T22:00:00Z")]
    [InlineData("2021-02", "2021-02-28T23:00:00Z")]
    [InlineData("2021-W12", "2021-03-28T22:00:00Z")]
    public void A_border_is_local_midnight_on_both_sides_of_the_change_to_summer_time(string period, string ends)
    {
        var programme = new ProgrammeBuilder().WithSeason(new(2020, 12, 1), new(2021, 6, 30)).Build();
        PeriodId.TryParse(period, out var id).ShouldBeTrue();

        PeriodCalendar.EndOf(programme, id).ShouldBe(At(ends));
    }

    [Theory]
    [InlineData("Africa/Cairo", "2023-04-27", "2023-04-27T22:00:00Z")] // 28 April began at 01:00.
    [InlineData("America/Havana", "2023-11-04", "2023-11-05T04:00:00Z")] // Midnight came twice; the first one counts.
    public void A_day_begins_at_its_first_instant_even_where_midnight_is_missing_or_double(string zone, string last, string ends)
    {
        var day = DateOnly.Parse(last, CultureInfo.InvariantCulture);
        var programme = new ProgrammeBuilder().WithTimeZone(zone).WithSeason(day.AddDays(-10), day).Build();

        PeriodCalendar.EndOf(programme, PeriodId.Season).ShouldBe(At(ends));
    }

    [Fact]
    public void Weeks_and_months_tile_the_season_in_twelve_zones_over_ten_years()
    {
        string[] zones =
        [
            "Europe/Oslo", "UTC", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tehran", "Australia/Lord_Howe",
            "Pacific/Auckland", "Africa/Casablanca", "Asia/Beirut", "America/St_Johns", "Pacific/Chatham",
        ];
        foreach (var zone in zones)
        {
            var programme = new ProgrammeBuilder().WithTimeZone(zone).WithSeason(new(2016, 2, 29), new(2026, 2, 28)).Build();
            foreach (var kind in new[] { PeriodKind.Week, PeriodKind.Month })
            {
                var days = PeriodCalendar.Scheduled(programme).Where(period => period.Kind == kind)
                    .Select(period => period.Within(programme.Season)!.Value).ToList();
                var ends = PeriodCalendar.Scheduled(programme).Where(period => period.Kind == kind)
                    .Select(period => PeriodCalendar.EndOf(programme, period)).ToList();

                days[0].From.ShouldBe(programme.Season.Start);
                days[^1].Through.ShouldBe(programme.Season.End);
                days.Zip(days.Skip(1)).ShouldAllBe(pair => pair.First.Through.AddDays(1) == pair.Second.From);
                ends.Zip(ends.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
                days.Zip(ends).ShouldAllBe(pair => programme.LocalDay(pair.Second) == pair.First.Through.AddDays(1)
                    && programme.LocalDay(pair.Second.AddTicks(-1)) == pair.First.Through);
            }
        }
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
