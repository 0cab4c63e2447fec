namespace Pipeline.Core.Statistics;

/// <summary>Fisher's F distribution.</summary>
public static class FDistribution
{
    /// <summary>The probability of a value above f; 1 for f of 0 and less.</summary>
    public static double UpperTail(double f, double numeratorDegrees, double denominatorDegrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numeratorDegrees);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominatorDegrees);
        if (f <= 0) return 1;
        if (double.IsPositiveInfinity(f)) return 0;
        var all = denominatorDegrees + (numeratorDegrees * f);
        return IncompleteBeta.Regularised(denominatorDegrees / 2, numeratorDegrees / 2, denominatorDegrees / all, numeratorDegrees * f / all);
    }
}
