using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

public sealed class ReferenceBenchmarkTests
{
    [Fact]
    public void Every_quartile_and_every_standing_of_the_reference_set()
    {
        var expected = Expected("benchmark.csv");
        var read = 0;

        foreach (var group in AwardScores.Participants().GroupBy(row => row.Class))
        {
            var participants = group.Select(row => row.Scores).ToList();
            var quartiles = Quartiles.Of([.. participants.Select(scores => scores.Mean)]);
            Check(group.Key, "type7:0.25", quartiles.Lower / 1000);
            Check(group.Key, "type7:0.5", quartiles.Median / 1000);
            Check(group.Key, "type7:0.75", quartiles.Upper / 1000);
            Check(group.Key, "mean_of_participants", participants.Average(scores => scores.Mean) / 1000);
            foreach (var (at, name) in group.Select(row => $"{row.Class}:{row.Participant}").Index())
            {
                var standing = Standing.Of(participants, at);
                Check(name, "mean", participants[at].Mean / 1000);
                Check(name, "others_mean", standing.OthersMean.ShouldNotBeNull() / 1000);
                Check(name, "beats", standing.Below);
                Check(name, "equal_others", standing.Equal);
                Check(name, "midrank_percentile", standing.MidRankPercentile.ShouldNotBeNull());
            }
        }

        read.ShouldBe(expected.Count);

        void Check(string name, string stat, double value)
        {
            value.ShouldBe(expected[(name, stat)], 1e-11 * Math.Max(1, Math.Abs(value)), name + stat);
            read++;
        }
    }
}
