namespace Pipeline.Core.Statistics;

/// <summary>
/// A ratio of two mean squares with their degrees of freedom and the probability, rounded to 1e-9, of one as large by chance.
/// </summary>
public sealed record FTest(double F, long NumeratorDegrees, long DenominatorDegrees, double P)
{
    /// <summary>From sums of squares; null without degrees of freedom or when nothing is left over to compare with.</summary>
    internal static FTest? Of(double squares, long degrees, double rest, long restDegrees)
    {
        if (degrees <= 0 || restDegrees <= 0 || rest <= 0) return null;
        var f = squares / degrees / (rest / restDegrees);
        return new(f, degrees, restDegrees, Precision.Rounded(FDistribution.UpperTail(f, degrees, restDegrees)));
    }
}
