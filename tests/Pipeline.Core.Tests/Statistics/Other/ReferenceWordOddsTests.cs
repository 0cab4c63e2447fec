using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceWordOddsTests
{
    [Fact]
    public void Every_difference_and_every_z_score_is_that_of_50_digit_arithmetic()
    {
        foreach (var word in Lines("expected/word_logodds.csv").GroupBy(line => line[0]))
        {
            var expected = word.ToDictionary(line => line[1], line => line[2]);
            double[] counts = [.. expected["input"].Split(' ').Select(part => Number(part.Split('=')[1]))];

            var (difference, z) = WordOdds.Of(counts[0], counts[1], counts[2], counts[3], counts[4]);

            difference.ShouldBe(Number(expected["delta"]), 1e-12, word.Key);
            z.ShouldBe(Number(expected["z"]), 1e-12, word.Key);
        }
    }
}
