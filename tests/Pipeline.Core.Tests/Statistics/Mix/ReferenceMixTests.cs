using Pipeline.Core.Statistics.Mix;
using Pipeline.Core.Tests.Statistics.Other;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Mix;

/// <summary>All of the reference values on channel mixes where they lie beside the repository.</summary>
public sealed class ReferenceMixTests
{
    [Fact]
    public void Every_standardised_score_of_the_reference_set()
    {
        var expected = Expected("standardised.csv");
        var compared = 0;

        foreach (var group in AwardRow.SecondPeriod().GroupBy(row => row.Class))
        {
            var participants = group.GroupBy(row => row.Participant).ToList();
            var cells = participants.Select(own => AwardRow.ScoresByChannel([.. own])).ToList();
            var adjusted = AdjustedScores.Of(cells, [35, 35, 20, 10]);
            Compare(group.Key, "sigma", adjusted.Deviation.ShouldNotBeNull() / 1000);
            Compare(group.Key, "df", adjusted.Degrees);
            for (var at = 0; at < participants.Count; at++)
            {
                var (name, direct) = ($"{group.Key}:{participants[at].Key}", $"direct3:{participants[at].Key}");
                var (score, indirect) = (adjusted.Participants[at].ShouldNotBeNull(), Standardisations.Indirect(cells, at));
                Compare(name, "crude", AwardRow.Scores(participants[at]).Mean / 1000);
                Compare(name, "adjusted", score.Value / 1000);
                Compare(name, "adjusted_se", score.StandardError.ShouldNotBeNull() / 1000);
                Compare(name, "expected_indirect", indirect.Expected / 1000);
                Compare(name, "indirect_adjusted", indirect.Adjusted / 1000);
                if (!expected.ContainsKey((direct, "direct"))) continue;
                var (value, error, degrees) = Standardisations.Direct(cells[at], [0.4, 0.4, 0.2, 0]);
                Compare(direct, "direct", value / 1000);
                Compare(direct, "direct_se", error / 1000);
                Compare(direct, "direct_df", degrees);
            }
        }

        compared.ShouldBe(expected.Count);

        void Compare(string name, string stat, double value)
        {
            value.ShouldBe(expected[(name, stat)], 1e-9, $"{name} {stat}");
            compared++;
        }
    }
}
