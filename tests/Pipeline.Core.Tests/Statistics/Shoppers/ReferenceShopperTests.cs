using System.Globalization;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Shoppers;

/// <summary>All of the reference values on shoppers where they lie beside the repository.</summary>
public sealed class ReferenceShopperTests
{
    [Fact]
    public void Every_severity_of_the_reference_set()
    {
        var expected = Expected("severity.csv");
        var rows = AwardRow.SecondPeriod().Where(row => row.Answered).ToList();
        string[] shoppers = [.. rows.Select(row => row.Shopper).Distinct().Order(StringComparer.Ordinal)];
        var compared = 0;

        var effects = ShopperRows.Of(rows.Select(row => (
            int.Parse(row.Participant[1..], CultureInfo.InvariantCulture),
            Array.IndexOf(AwardRow.Channels, row.Channel),
            Array.IndexOf(shoppers, row.Shopper),
            row.Score))).Effects(10_000);

        foreach (var (name, shopper) in shoppers.Zip(effects.Shoppers))
        {
            Compare(name, "n", shopper.N, 1e-12);
            Compare(name, "raw_mean_minus_grand", shopper.RawDifference.ShouldNotBeNull() / 1000, 1e-8);
            Compare(name, "ls_effect", shopper.Effect.ShouldNotBeNull() / 1000, 1e-8);
            Compare(name, "ls_se", shopper.StandardError.ShouldNotBeNull() / 1000, 1e-8);
            Compare(name, "blup", shopper.Predicted.ShouldNotBeNull() / 1000, 1e-4);
        }

        var (components, test) = (effects.Components.ShouldNotBeNull(), effects.Test.ShouldNotBeNull());
        Compare("lmer", "var:shopper", components.Shopper / 1e6, 1e-4);
        Compare("lmer", "var:participant", components.Participant / 1e6, 1e-4);
        Compare("lmer", "var:Residual", components.Residual / 1e6, 1e-4);
        Compare("model", "sigma", effects.Deviation.ShouldNotBeNull() / 1000, 1e-8);
        Compare("model", "df", effects.Degrees, 1e-12);
        Compare("model", "shopper_F", test.F, 1e-8);
        Compare("model", "shopper_F_p", test.P, 1e-8);
        compared.ShouldBe(expected.Count);

        void Compare(string name, string stat, double value, double tolerance)
        {
            value.ShouldBe(expected[(name, stat)], tolerance, $"{name} {stat}");
            compared++;
        }
    }
}
