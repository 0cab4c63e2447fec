using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>What a measure says of a slice. `Withheld` is the reason, in words, why the value must not be shown.</summary>
internal readonly record struct Reading(double Value, long N, string Unit, Interval? Interval = null, string? Withheld = null)
{
    public static Reading OfShare(long part, long n, string unit) => new(100.0 * part / n, n, unit, Wilson.Of(part, n).Times(100));

    public static Reading Hidden(long n, string unit, string reason) => new(double.NaN, n, unit, null, reason);
}
