using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>A two-sided p-value as it is compared and published, and the dialogues behind it.</summary>
internal sealed record TestResult(double P, long N)
{
    public static TestResult Of(double p, long n) => new(Precision.Rounded(p), n);
}
