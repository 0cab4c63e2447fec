namespace Pipeline.Core.Tallies;

/// <summary>How long an answered contact waited, in seconds, and the score of its dialogue, in thousandths of a point. Ordered by wait, then score.</summary>
public readonly record struct WaitScore(int Seconds, int Milli) : IComparable<WaitScore>
{
    public static bool operator <(WaitScore left, WaitScore right) => left.CompareTo(right) < 0;

    public static bool operator <=(WaitScore left, WaitScore right) => left.CompareTo(right) <= 0;

    public static bool operator >(WaitScore left, WaitScore right) => left.CompareTo(right) > 0;

    public static bool operator >=(WaitScore left, WaitScore right) => left.CompareTo(right) >= 0;

    public int CompareTo(WaitScore other) => Seconds == other.Seconds ? Milli.CompareTo(other.Milli) : Seconds.CompareTo(other.Seconds);
}
