using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>Two independent samples of one measurand, and what may be said of the second against the first.</summary>
internal sealed record SamplePair(Multiset First, Multiset Second)
{
    /// <summary>The second mean minus the first, in published units.</summary>
    public double Change(Measurand measurand) => measurand.ValueOf(Second) - measurand.ValueOf(First);

    /// <summary>The two-sided p-value that both come from the same: Fisher's exact test of all or nothing, else Welch's t. Null when it is not defined.</summary>
    public double? P(Measurand measurand) => measurand.AllOrNothing
        ? FisherExact.P(Full(First, measurand), First.N, Full(Second, measurand), Second.N)
        : Welch.Of(Moments.Of(First), Moments.Of(Second))?.P;

    /// <summary>The interval of the change: Newcombe's of all or nothing, else MOVER of the two intervals.</summary>
    public Interval Interval(Measurand measurand, BoundedMeans intervals) => measurand.AllOrNothing
        ? Newcombe.Difference(Full(First, measurand), First.N, Full(Second, measurand), Second.N).Times(100)
        : Mover.Difference(
            measurand.ValueOf(First), measurand.IntervalOf(First, intervals), measurand.ValueOf(Second), measurand.IntervalOf(Second, intervals));

    private static long Full(Multiset values, Measurand measurand) => values.Counts.GetValueOrDefault(measurand.Scale.High);
}
