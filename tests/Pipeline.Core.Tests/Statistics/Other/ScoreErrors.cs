using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// The plain Wald interval of a net promoter score and its standard errors, which the product does without: too narrow in small samples.
/// </summary>
internal sealed record ScoreErrors(long Detractors, long Passives, long Promoters)
{
    public double Score => 100 * Share;

    public double Error => 100 * Math.Sqrt(Spread / N);

    /// <summary>With divisor n - 1.</summary>
    public double SampleError => 100 * Math.Sqrt(Spread / (N - 1));

    public Interval Wald => new(Score - (Normal.Upper * Error), Score + (Normal.Upper * Error));

    private double N => Detractors + Passives + Promoters;

    private double Share => (Promoters - Detractors) / N;

    private double Spread => ((Promoters + Detractors) / N) - (Share * Share);
}
