namespace Pipeline.EndToEnd.Tests.OtherSeason;

/// <summary>Numbers from a seed, the same on every machine (splitmix64).</summary>
internal sealed class Sequence(ulong seed)
{
    private ulong state = seed;

    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
