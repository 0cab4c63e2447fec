namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// SplitMix64 in whole numbers only: the same seed gives the same numbers on every machine and version of .NET, which System.Random does not promise
/// and floating point does not give.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>An independent sequence for a part of the season, so that a change in one part leaves the others as they were.</summary>
    public static SeededRandom For(ulong seed, SeedPurpose purpose, int index = 0) =>
        new(Mix(Mix(seed + ((ulong)purpose * Golden)) + ((ulong)index * Golden)));

    /// <summary>A whole number from 0 up to, not including, the bound.</summary>
    public int Below(int bound)
    {
        state += Golden;
        return (int)Math.BigMul(Mix(state), (ulong)bound, out _);
    }

    public bool Chance(int times, int outOf) => Below(outOf) < times;

    /// <summary>A bell-shaped whole number around zero with the given standard deviation, never beyond three of them.</summary>
    public int Bell(int deviation) => deviation * (Below(2001) + Below(2001) + Below(2001) - 3000) / 1000;

    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
