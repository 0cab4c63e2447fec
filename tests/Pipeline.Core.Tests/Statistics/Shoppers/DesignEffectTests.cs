using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Tests.Statistics.Shoppers;

public sealed class DesignEffectTests
{
    [Fact]
    public void Five_shoppers_with_five_dialogues_each_are_worth_fewer_than_25()
    {
        var effect = DesignEffect.Of([5, 5, 5, 5, 5], 0.17);

        effect.Value.ShouldBe(1.68, 1e-15);
        effect.Shoppers.ShouldBe(5);
    }

    [Fact]
    public void A_shopper_for_each_dialogue_costs_nothing() => DesignEffect.Of([1, 1, 1, 0], 0.9).ShouldBe(new DesignEffect(1, 3));

    [Fact]
    public void Uneven_shares_cost_more_than_even_ones() =>
        DesignEffect.Of([8, 1, 1], 0.5).Value.ShouldBe(1 + (0.5 * ((66 / 10.0) - 1)), 1e-15);

    [Fact]
    public void No_dialogues_are_no_design() => DesignEffect.Of([], 0.5).ShouldBe(new DesignEffect(1, 0));

    [Fact]
    public void Counts_below_zero_and_impossible_correlations_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DesignEffect.Of([2, -1], 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => DesignEffect.Of([2], -0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => DesignEffect.Of([2], 1.1));
    }
}
