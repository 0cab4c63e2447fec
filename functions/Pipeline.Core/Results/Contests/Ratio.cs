namespace Pipeline.Core.Results.Contests;

/// <summary>A mean as the exact fraction Sum / N, compared without rounding; a mean of nothing lies below every other.</summary>
internal readonly record struct Ratio(long Sum, long N) : IComparable<Ratio>
{
    public int CompareTo(Ratio other) => (N, other.N) switch
    {
        (0, 0) => 0,
        (0, _) => -1,
        (_, 0) => 1,
        _ => ((Int128)Sum * other.N).CompareTo((Int128)other.Sum * N),
    };
}
