using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceScoreErrorTests
{
    [Fact]
    public void Every_row_about_net_promoter_scores_is_that_of_R()
    {
        foreach (var ((name, stat), value) in Expected("nps.csv"))
        {
            var score = Counts(name);
            var adjusted = AdjustedWald.Of(score.Promoters, score.Detractors, score.Detractors + score.Passives + score.Promoters);
            var computed = stat switch
            {
                "detractors" => score.Detractors,
                "passives" => score.Passives,
                "promoters" => score.Promoters,
                "nps" => score.Score,
                "se" => score.Error,
                "se_n1" => score.SampleError,
                "wald_lo" => score.Wald.Low,
                "wald_hi" => score.Wald.High,
                "adjwald_lo" => adjusted.Low,
                "adjwald_hi" => adjusted.High,
                _ => throw new ArgumentOutOfRangeException(nameof(stat), stat, "The reference set holds a row that nothing computes."),
            };

            // R's adjusted limits are not clipped to the scale, ours are.
            var limited = stat.StartsWith("adj", StringComparison.Ordinal) ? Math.Clamp(value, -100, 100) : value;
            computed.ShouldBe(limited, 1e-12, $"{name} {stat}");
        }
    }

    /// <summary>From the case's own name, or counted in the dialogues of a participant.</summary>
    private static ScoreErrors Counts(string name)
    {
        if (!name.StartsWith("award2:", StringComparison.Ordinal))
        {
            long[] counts = [.. name.Split(':')[1].Split('/').Select(part => (long)ReferenceAward.Whole(part))];
            return new ScoreErrors(counts[0], counts[1], counts[2]);
        }

        var answers = ReferenceAward.Recommend("2", name["award2:".Length..]).Counts;
        long Between(int low, int high) => answers.Where(pair => pair.Key >= low && pair.Key <= high).Sum(pair => pair.Value);
        return new ScoreErrors(Between(0, 6), Between(7, 8), Between(9, 10));
    }
}
