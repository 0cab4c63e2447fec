using CsCheck;

namespace Pipeline.Core.Tests.Statistics.Shoppers;

/// <summary>
/// Expected values: the restricted likelihood with dense matrices in numpy, its maximum by scipy.optimize (L-BFGS-B, then fsolve on the
/// derivatives); predictions t Z'Py.
/// </summary>
public sealed class VarianceComponentsTests
{
    [Fact]
    public void Components_and_predictions_are_the_most_likely_ones()
    {
        double[] predicted = [-75.29780084808034, 10.833823345703252, 83.64504463266074, -40.281771479045496, 21.100704348761532];

        var effects = ShopperRows.Of(ShopperRows.Made(99, 6, 5, 3, 9, 30, 25)).Effects();

        var components = effects.Components.ShouldNotBeNull();
        components.Participant.ShouldBe(5985.41455731, 1e-6);
        components.Shopper.ShouldBe(3912.81207761, 1e-6);
        components.Residual.ShouldBe(1939.7820135440427, 1e-7);
        for (var at = 0; at < 5; at++) effects.Shoppers[at].Predicted.ShouldNotBeNull().ShouldBe(predicted[at], 1e-8);
    }

    [Fact]
    public void A_component_that_nothing_speaks_for_is_zero()
    {
        var components = ShopperRows.Of(ShopperRows.Made(5, 8, 6, 3, 8, 0, 0)).Effects().Components.ShouldNotBeNull();

        components.Participant.ShouldBe(0);
        components.Shopper.ShouldBe(20.05850414, 1e-6);
        components.Residual.ShouldBe(1615.1855944808535, 1e-6);
    }

    [Fact]
    public void A_component_that_little_speaks_for_is_small()
    {
        double[] predicted =
        [
            0.48393894078988686, -0.1782355818521746, 0.34031993854811926, -0.42575208426115485, -0.2499510092107713, 0.029679795986094146,
        ];

        var effects = ShopperRows.Of(ShopperRows.Made(31, 8, 6, 3, 8, 40, 0)).Effects();

        var components = effects.Components.ShouldNotBeNull();
        components.Participant.ShouldBe(8906.72538, 1e-4);
        components.Shopper.ShouldBe(4.97371499, 1e-6);
        components.Residual.ShouldBe(1685.1651792720686, 1e-6);
        for (var at = 0; at < 6; at++) effects.Shoppers[at].Predicted.ShouldNotBeNull().ShouldBe(predicted[at], 1e-7);
    }

    [Fact]
    public void No_components_nearby_are_more_likely() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[3, 7], Gen.Int[3, 6], Gen.Int[4, 7], Gen.Int[0, 60], Gen.Int[0, 60]).Sample(
            (seed, participants, shoppers, each, participantStep, shopperStep) =>
            {
                var rows = ShopperRows.Made(seed, participants, shoppers, 2, each, participantStep, shopperStep).ToList();
                if (ShopperRows.Of(rows).Effects() is not { Components: { } components }) return;
                double participant = components.Participant / components.Residual, shopper = components.Shopper / components.Residual;
                var least = RestrictedLikelihood.Of(rows, participant, shopper);
                foreach (var (one, other) in ((double, double)[])[(1.01, 1), (0.99, 1), (1, 1.01), (1, 0.99)])
                    RestrictedLikelihood.Of(rows, participant * one, shopper * other).ShouldBeGreaterThan(least - 1e-9);
                RestrictedLikelihood.Of(rows, participant + 0.001, shopper).ShouldBeGreaterThan(least - 1e-9);
                RestrictedLikelihood.Of(rows, participant, shopper + 0.001).ShouldBeGreaterThan(least - 1e-9);
            },
            iter: 100);

    [Fact]
    public void In_a_balanced_design_they_are_those_of_the_analysis_of_variance()
    {
        // Scores 10i + 20s + e with two dialogues of each of 3 participants by each of 3 shoppers, e = +-(1 to 9).
        var rows = from participant in Enumerable.Range(0, 3)
                   from shopper in Enumerable.Range(0, 3)
                   from sign in (int[])[-1, 1]
                   select (participant, 0, shopper, (10 * participant) + (20 * shopper) + (sign * ((3 * participant) + shopper + 1)));

        var components = ShopperRows.Of(rows).Effects().Components.ShouldNotBeNull();

        // Mean squares: participants 6 x 100, shoppers 6 x 400, residual 2 x 285 on 13 degrees of freedom.
        components.Residual.ShouldBe(570.0 / 13, 1e-9);
        components.Participant.ShouldBe((600 - (570.0 / 13)) / 6, 1e-9);
        components.Shopper.ShouldBe((2400 - (570.0 / 13)) / 6, 1e-8);
    }

    [Fact]
    public void Both_components_can_be_zero()
    {
        // Every participant and every shopper has the same mean.
        var rows = from participant in Enumerable.Range(0, 3)
                   from shopper in Enumerable.Range(0, 3)
                   from score in (int[])[40, 60]
                   select (participant, 0, shopper, score);

        var effects = ShopperRows.Of(rows).Effects();

        var components = effects.Components.ShouldNotBeNull();
        (components.Participant, components.Shopper).ShouldBe((0, 0));
        components.Residual.ShouldBe(1800.0 / 17, 1e-10);
        effects.Shoppers.ShouldAllBe(shopper => shopper.Predicted == 0 && shopper.Shrunk == 0);
    }
}
