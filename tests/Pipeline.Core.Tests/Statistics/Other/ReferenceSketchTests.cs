using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceSketchTests
{
    [Fact]
    public void Every_bucket_is_exact_and_every_quantile_is_within_one_percent_of_the_order_statistic()
    {
        foreach (var channel in Lines("expected/ddsketch.csv").GroupBy(line => line[0]))
        {
            var expected = channel.ToDictionary(line => line[1], line => line[2]);
            var sketch = new RelativeErrorSketch();
            foreach (var line in Lines("input/award.csv").Where(line => line[1] == "2" && line[5] == channel.Key && line[6] == "1"))
            {
                sketch.Add(Number(line[7]));
            }

            sketch.N.ShouldBe((int)Number(expected["n"]));
            string.Join(' ', sketch.Counts.Select(pair => $"{pair.Key}:{pair.Value}")).ShouldBe(expected["buckets"]);
            foreach (var share in expected.Keys.Where(stat => stat[0] == 'q').Select(stat => stat[1..]))
            {
                var quantile = sketch.Quantile(Number(share));
                var exact = Number(expected[$"exact_lower_q{share}"]);
                quantile.ShouldBe(Number(expected[$"q{share}"]), 1e-12 * quantile);
                quantile.ShouldBeInRange(0.99 * exact, 1.01 * exact);
            }
        }
    }
}
