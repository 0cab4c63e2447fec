using System.Globalization;
using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

public sealed class ReferenceRankTests
{
    [Theory]
    [InlineData("ranks_moderated.csv", 8)]
    [InlineData("ranks.csv", 0)]
    public void Every_rank_interval_of_the_reference_set(string file, double prior)
    {
        var expected = Expected(file);
        var groups = Groups().Where(group => expected.ContainsKey(($"{group.Name}:{group.Participants[0]}", "rank_competition"))).ToList();
        groups.Count.ShouldBe(5);

        foreach (var (name, participants, unit, moments) in groups)
        {
            var means = new ModeratedMeans(moments, prior);
            var intervals = RankIntervals.Of(moments, prior);
            for (var at = 0; at < moments.Length; at++)
            {
                var key = $"{name}:{participants[at]}";
                double Value(string stat) => expected[(key, stat)];
                intervals[at].Marginal.ShouldBe(new PlaceRange((int)Value("lo95_marginal"), (int)Value("hi95_marginal")), key);
                intervals[at].Joint.ShouldBe(new PlaceRange((int)Value("lo95_joint"), (int)Value("hi95_joint")), key);
                (1 + moments.Count(other => other.CompareMeans(moments[at]) > 0)).ShouldBe((int)Value("rank_competition"), key);
                var (better, worse) = SmallestAdjusted(means, moments.Length, at);
                better.ShouldBe(Value("min_p_better_holm"), 1e-10, key);
                worse.ShouldBe(Value("min_p_worse_holm"), 1e-10, key);
                if (!expected.TryGetValue((key, "var_moderated"), out var variance)) continue;
                (intervals[at].ModeratedVariance / (unit * unit)).ShouldBe(variance, 1e-11 * variance, key);
            }
        }
    }

    private static (double Better, double Worse) SmallestAdjusted(ModeratedMeans means, int count, int at)
    {
        int[] others = [.. Enumerable.Range(0, count).Where(other => other != at)];
        var adjusted = Holm.Adjust(
            [.. others.Select(other => means.PValue(other, at)), .. others.Select(other => means.PValue(at, other))]);
        return (adjusted.Take(others.Length).Min(), adjusted.Skip(others.Length).Min());
    }

    private static IEnumerable<(string Name, string[] Participants, double Unit, Moments[] Moments)> Groups()
    {
        var award = AwardScores.Participants();
        foreach (var (name, rows) in award.GroupBy(row => row.Class).Select(rows => (rows.Key, rows.ToList())).Append(("all", [.. award])))
        {
            yield return ($"award2:{name}", [.. rows.Select(row => row.Participant)], 1000, [.. rows.Select(row => row.Scores)]);
        }

        var edge = Lines("input/rank_edge.csv")
            .GroupBy(line => line[0], line => int.Parse(line[2], CultureInfo.InvariantCulture)).ToList();
        yield return ("edge", [.. edge.Select(rows => rows.Key)], 10, [.. edge.Select(rows => Moments.Of(Sample.Of([.. rows])))]);
    }
}
