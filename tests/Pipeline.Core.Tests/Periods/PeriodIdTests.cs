using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tests.Periods;

public sealed class PeriodIdTests
{
    private static readonly Season Winter = new(new(2020, 12, 1), new(2021, 3, 31), null, null, null);

    [Theory]
    [InlineData("2021-W05", "2021-02-01", "2021-02-07")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2020-W49", "2020-12-01", "2020-12-06")]
    [InlineData("2021-W13", "2021-03-29", "2021-03-31")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("to-2021-02-07", "2020-12-01", "2021-02-07")]
    [InlineData("to-2021-12-31", "2020-12-01", "2021-03-31")]
    [InlineData("season", "2020-12-01", "2021-03-31")]
    public void A_period_covers_its_days_within_the_season(string text, string from, string through)
    {
        PeriodId.TryParse(text, out var period).ShouldBeTrue();

        var days = period.Within(Winter);

        days.ShouldBe(new DayRange(DateOnly.Parse(from, null), DateOnly.Parse(through, null)));
        period.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Season")]
    [InlineData("2021")]
    [InlineData("2021-W00")]
    [InlineData("2021-W53")]
    [InlineData("2021-w05")]
    [InlineData("2021-W5")]
    [InlineData("2021-00")]
    [InlineData("2021-13")]
    [InlineData("2021-2")]
    [InlineData("0000-01")]
    [InlineData("to-2021-02-30")]
    [InlineData("to-2021-2-7")]
    [InlineData("to-")]
    [InlineData("+021-02")]
    public void What_names_no_real_period_is_refused(string text) => PeriodId.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2020-W48")]
    [InlineData("2020-11")]
    [InlineData("2021-04")]
    [InlineData("to-2020-11-30")]
    public void A_period_outside_the_season_has_no_days(string text)
    {
        PeriodId.TryParse(text, out var period).ShouldBeTrue();

        period.Within(Winter).ShouldBeNull();
    }
}
