using Pipeline.Core.Operations;

namespace Pipeline.Core.Tests.Operations;

public sealed class TickMarkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 11)]
    [InlineData(5, 15)]
    [InlineData(15, 30)]
    [InlineData(60, 120)]
    [InlineData(1440, 1500)]
    public void A_tick_is_missed_when_it_is_late_by_as_long_again_at_least_ten_minutes_and_at_most_an_hour(int everyMinutes, int missedAfter)
    {
        var mark = new TickMark("TickPeriods", TimeSpan.FromMinutes(everyMinutes), Noon);

        mark.IsMissed(Noon.AddMinutes(missedAfter)).ShouldBeFalse();
        mark.IsMissed(Noon.AddMinutes(missedAfter).AddSeconds(1)).ShouldBeTrue();
        mark.IsMissed(Noon.AddMinutes(-missedAfter)).ShouldBeFalse();
    }
}
