using System.Globalization;
using System.Numerics;
using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Sums and variances that must be exact, over the whole of the reference values.</summary>
public sealed class ReferenceExactTests
{
    [Fact]
    public void Every_exact_row_about_a_participant_is_exactly_that()
    {
        foreach (var line in Lines("expected/exact_moments.csv").Where(line => line[0].StartsWith("award2:", StringComparison.Ordinal)))
        {
            var moments = Moments.Of(ReferenceAward.Scores("2", line[0]["award2:".Length..]));
            BigInteger[] fraction = [.. line[2].Split('/').Select(part => BigInteger.Parse(part, CultureInfo.InvariantCulture)), 1];
            var (over, under) = line[1] switch
            {
                "n" => (moments.N, 1),
                "sum" => (moments.Sum, 1),
                "sumsq" => (moments.SumOfSquares, 1),
                "var_milli2_fraction" => ((BigInteger)moments.VarianceNumerator, (BigInteger)moments.VarianceDenominator),
                _ => throw new ArgumentOutOfRangeException(nameof(line), line[1], "The reference set holds a row that nothing computes."),
            };

            (over * fraction[1]).ShouldBe(under * fraction[0], $"{line[0]} {line[1]}");
        }
    }

    [Fact]
    public void The_certified_accuracy_data_of_NIST_lose_no_digit()
    {
        // In tenths every value is a whole number that fits, 100 000 003 at most, and so are the certified mean and deviation.
        var certified = Lines("expected/exact_moments.csv")
            .Where(line => line[0].StartsWith("NIST", StringComparison.Ordinal)).GroupBy(line => line[0]).ToList();
        certified.Count.ShouldBe(4);

        foreach (var data in certified)
        {
            var rows = data.ToDictionary(line => line[1], line => line[2]);
            var moments = Moments.Of(Sample.Of([.. Values(rows["data"]).Select(Tenths)]));

            ((BigInteger)moments.Sum).ShouldBe((BigInteger)Tenths(rows["mean"]) * moments.N, data.Key);
            BigInteger deviation = Tenths(rows["sd"]);
            ((BigInteger)moments.VarianceNumerator).ShouldBe(deviation * deviation * (BigInteger)moments.VarianceDenominator, data.Key);
        }
    }

    /// <summary>`1.2 then 500x(1.1;1.3)`, or values apart by semicolons.</summary>
    private static IEnumerable<string> Values(string text)
    {
        if (text.Split(" then 500x(") is not [var first, var pair]) return text.Split(';');
        return Enumerable.Repeat(pair.TrimEnd(')').Split(';'), 500).SelectMany(both => both).Prepend(first);
    }

    private static int Tenths(string text) => (int)(10 * decimal.Parse(text, CultureInfo.InvariantCulture));
}
