using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceGaffkeTests
{
    [Fact]
    public void Every_bound_and_tail_of_a_bounded_mean_is_that_of_50_digit_arithmetic()
    {
        var samples = Lines("input/samples.csv").GroupBy(line => (Name: line[0], Low: line[1], High: line[2])).ToDictionary(
            lines => lines.Key.Name,
            lines => new Gaffke([.. lines.Select(line => Number(line[4]))], Number(lines.Key.Low), Number(lines.Key.High)));

        foreach (var rows in Lines("expected/bounded_mean.csv").Where(line => samples.ContainsKey(line[0])).GroupBy(line => line[0]))
        {
            var sample = samples[rows.Key];
            var (full95, full90, mid95, mid90) = (sample.Full(0.025), sample.Full(0.05), sample.MidP(0.025), sample.MidP(0.05));
            foreach (var row in rows) Computed(row[1]).ShouldBe(Number(row[2]), 1e-10, $"{row[0]} {row[1]}");

            double Computed(string stat) => stat switch
            {
                "full0.95_lo" => full95.Low,
                "full0.95_hi" => full95.High,
                "full0.90_lo" => full90.Low,
                "full0.90_hi" => full90.High,
                "mid0.95_lo" => mid95.Low,
                "mid0.95_hi" => mid95.High,
                "mid0.90_lo" => mid90.Low,
                "mid0.90_hi" => mid90.High,
                _ => sample.AboveWithLow(Number(stat["P(S>".Length..^")|lo".Length])),
            };
        }
    }

    [Fact]
    public void Every_mean_behind_a_bounded_mean_is_that_of_exact_fractions()
    {
        foreach (var ((name, _), value) in Expected("bounded_mean.csv").Where(each => each.Key.Stat == "mean"))
        {
            var scores = ReferenceAward.Scores(name["award".Length..][..1], name[^3..]);
            (Moments.Of(scores).Mean / 1000).ShouldBe(value, 1e-10, name);
        }
    }
}
