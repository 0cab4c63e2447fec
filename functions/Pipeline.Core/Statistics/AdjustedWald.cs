namespace Pipeline.Core.Statistics;

/// <summary>The 95 % interval of a net promoter score, -100 to 100: adjusted Wald (Rocks 2016), 3/4 of an answer added at each end.</summary>
public static class AdjustedWald
{
    public static Interval Of(long promoters, long detractors, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(promoters + detractors, n);
        double answers = n + 3.0, up = promoters + 0.75, down = detractors + 0.75;
        var score = (up - down) / answers;
        var half = Normal.Upper * Math.Sqrt((((up + down) / answers) - (score * score)) / answers);
        return new Interval(score - half, score + half).ClippedTo(-1, 1).Times(100);
    }
}
