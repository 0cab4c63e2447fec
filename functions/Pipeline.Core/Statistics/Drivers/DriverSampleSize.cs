namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// What may be shown of drivers from so many rows. In simulated awards the first place is right in 98 of 100 samples of 200 rows, the first
/// three in 92 of 100 samples of 1,000.
/// </summary>
public static class DriverSampleSize
{
    public const long SmallestForFirst = 200;

    public const long SmallestForRankedList = 1000;

    public static ShownDrivers Bears(long n) => n switch
    {
        >= SmallestForRankedList => ShownDrivers.RankedList,
        >= SmallestForFirst => ShownDrivers.First,
        _ => ShownDrivers.Nothing,
    };
}
