using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceQuantileTypesTests
{
    [Fact]
    public void Every_quantile_of_types_6_and_8_and_every_count_is_that_of_R()
    {
        foreach (var ((name, stat), value) in Expected("quantiles.csv"))
        {
            if (stat.StartsWith("n_", StringComparison.Ordinal))
            {
                Contacts(name["award2:".Length..], answeredOnly: stat == "n_answered").ShouldBe((int)value, name);
                continue;
            }

            var share = Number(stat[(stat.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            double Quantile(Func<double[], double, double> type) => type([.. name.Split(' ').Select(Number).Order()], share);
            if (stat.StartsWith("type6:", StringComparison.Ordinal)) Quantile(HyndmanFan.Type6).ShouldBe(value, 1e-12, name + stat);
            if (stat.StartsWith("type8:", StringComparison.Ordinal)) Quantile(HyndmanFan.Type8).ShouldBe(value, 1e-12, name + stat);
        }
    }

    private static int Contacts(string channel, bool answeredOnly) =>
        Lines("input/award.csv").Count(line => line[1] == "2" && line[5] == channel && (!answeredOnly || line[6] == "1"));
}
