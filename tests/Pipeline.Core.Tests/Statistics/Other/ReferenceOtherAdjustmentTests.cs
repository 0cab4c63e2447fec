using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceOtherAdjustmentTests
{
    [Fact]
    public void Every_p_value_adjusted_by_a_method_not_in_use_is_that_of_R()
    {
        var expected = Expected("padjust.csv");
        var paired = Expected("paired.csv");
        var participants = ReferenceAward.Participants();
        Check("bh1995_pvalues", [.. Lines("input/bh1995_pvalues.csv").Select(line => Number(line[1]))], null);
        Check("pvalues_ties", [.. Lines("input/pvalues_ties.csv").Select(line => Number(line[1]))], null);
        Check("award2_signflip", [.. participants.Select(each => paired[($"award2:{each}", "signflip_p")])], participants);

        void Check(string family, List<double> p, IReadOnlyList<string>? labels)
        {
            var methods = new Dictionary<string, IReadOnlyList<double>>
            {
                ["bonferroni"] = OtherAdjustments.Bonferroni(p),
                ["hochberg"] = OtherAdjustments.Hochberg(p),
                ["BY"] = OtherAdjustments.BenjaminiYekutieli(p),
            };
            foreach (var (method, adjusted) in methods)
            {
                for (var at = 0; at < p.Count; at++)
                {
                    var label = $"{family}:{labels?[at] ?? $"{at + 1}"}";

                    // R's output has no Hochberg for the changes within dialogues.
                    if (method == "hochberg" && labels is not null) expected.ShouldNotContainKey((label, method));
                    else adjusted[at].ShouldBe(expected[(label, method)], 1e-14, label + method);
                }
            }
        }
    }
}
