namespace Pipeline.Core.Statistics;

/// <summary>The test that two independent samples have the same mean, whatever their variances (Welch 1947).</summary>
public static class Welch
{
    /// <summary>The second mean against the first; null for a sample of fewer than two values and for two samples without any spread.</summary>
    public static WelchTest? Of(Moments first, Moments second)
    {
        if (first.N < 2 || second.N < 2) return null;
        double a = first.Variance / first.N, b = second.Variance / second.N;
        if (a + b == 0) return null;
        var t = (second.Mean - first.Mean) / Math.Sqrt(a + b);
        var degrees = (a + b) * (a + b) / ((a * a / (first.N - 1)) + (b * b / (second.N - 1)));
        return new WelchTest(t, degrees, StudentT.TwoSided(t, degrees));
    }
}
