using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class AdjustedPValueTests
{
    /// <summary>The fifteen p-values of Benjamini and Hochberg (1995), whose paper makes four claims where Bonferroni makes three.</summary>
    private static readonly double[] Thrombolysis =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void The_paper_of_1995_makes_four_claims_and_holm_three()
    {
        BenjaminiHochberg.Adjust(Thrombolysis).Count(p => p <= 0.05).ShouldBe(4);
        Holm.Adjust(Thrombolysis).Count(p => p <= 0.05).ShouldBe(3);
    }

    [Fact]
    public void Ties_get_the_same_value_and_an_adjusted_value_never_exceeds_one()
    {
        double[] p = [0.04, 0.001, 0.04, 0.9, 0.9];

        Holm.Adjust(p).ShouldBe([0.16, 0.005, 0.16, 1, 1], 1e-15);
        BenjaminiHochberg.Adjust(p).ShouldBe([0.2 / 3, 0.005, 0.2 / 3, 0.9, 0.9], 1e-15);
    }

    [Fact]
    public void No_claims_are_no_family()
    {
        Holm.Adjust([]).ShouldBeEmpty();
        BenjaminiHochberg.Adjust([]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, p]));
        Should.Throw<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([0.5, p]));
    }

    [Fact]
    public void Adjusting_keeps_the_order_and_never_makes_a_claim_easier() =>
        Gen.Double[0, 1].Array[1, 40].Sample(p =>
        {
            foreach (var adjusted in (IReadOnlyList<double>[])[Holm.Adjust(p), BenjaminiHochberg.Adjust(p)])
            {
                adjusted.Zip(p).ShouldAllBe(pair => pair.First >= pair.Second * (1 - 1e-15) && pair.First <= 1);
                var inOrder = p.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).ToList();
                inOrder.ShouldBe(inOrder.Order());
            }

            Holm.Adjust(p).Zip(BenjaminiHochberg.Adjust(p)).ShouldAllBe(pair => pair.First >= pair.Second - 1e-15);
        }, iter: 200);
}
