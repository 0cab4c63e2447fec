namespace Pipeline.Core.Tests.Statistics;

/// <summary>
/// Numbers from a linear congruential generator that any language has in two lines, so that another tool can be given the same data.
/// </summary>
internal sealed class Generated(long seed)
{
    private long state = seed;

    public int Next(int below) => (int)(((state = ((state * 1103515245) + 12345) % (1L << 31)) >> 16) % below);
}
