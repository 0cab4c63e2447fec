using System.Globalization;
using Pipeline.Core.Statistics;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>The distributions over the whole of the reference values.</summary>
public sealed class ReferenceDistributionTests
{
    [Fact]
    public void Every_t_value_of_the_reference_set()
    {
        foreach (var ((name, stat), value) in Expected("student_t.csv"))
        {
            var degrees = double.Parse(name["df=".Length..], CultureInfo.InvariantCulture);
            var at = At(stat);
            var computed = stat[0] == 'q' ? StudentT.Quantile(at, degrees) : StudentT.Cdf(at, degrees);
            computed.ShouldBe(value, (1e-11 * Math.Abs(value)) + 1e-300, $"{name} {stat}");
        }
    }

    [Fact]
    public void Every_normal_value_of_the_reference_set()
    {
        foreach (var ((name, stat), value) in Expected("normal.csv"))
        {
            var at = At(stat);
            var computed = stat[0] == 'q' ? Normal.Quantile(at) : Normal.Cdf(at);
            computed.ShouldBe(value, (1e-11 * Math.Abs(value)) + 1e-300, $"{name} {stat}");
        }
    }

    private static double At(string stat) => double.Parse(stat.TrimStart('q', 'c', 'd', 'f'), CultureInfo.InvariantCulture);
}
