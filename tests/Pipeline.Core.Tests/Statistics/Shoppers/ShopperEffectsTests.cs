using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Tests.Statistics.Shoppers;

public sealed class ShopperEffectsTests
{
    private static readonly ShopperEffects Five = ShopperRows.Of(Made()).Effects(large: 60);

    [Fact]
    public void Effects_and_errors_are_those_of_numpy()
    {
        // b = pinv(X'X) X'y with indicators of participants, channels and shoppers, each shopper against the mean of the five; scipy.stats.
        double[] effects = [-79.13852020000903, 10.477367352240215, 88.88432773209291, -42.96597094809258, 22.74279606376848];
        double[] errors = [13.393223946155759, 13.234875950169558, 13.350584409047746, 13.508884806934464, 11.436285340553855];
        double[] raw = [-109.2407407407407, 24.225925925925935, 77.42592592592598, -21.685185185185105, 14.072984749455372];
        double[] p = [1.3429241543856656e-06, 0.4330141466326964, 2.248450122329562e-07, 0.0046032422599728935, 0.06660127560989637];

        Five.Shoppers.Select(shopper => shopper.N).ShouldBe([9, 10, 9, 9, 17]);
        for (var at = 0; at < 5; at++)
        {
            var shopper = Five.Shoppers[at];
            shopper.Effect.ShouldNotBeNull().ShouldBe(effects[at], 1e-10);
            shopper.StandardError.ShouldNotBeNull().ShouldBe(errors[at], 1e-10);
            shopper.RawDifference.ShouldNotBeNull().ShouldBe(raw[at], 1e-10);
            shopper.AdjustedP.ShouldNotBeNull().ShouldBe(p[at], 1e-9);
        }

        Five.Deviation.ShouldNotBeNull().ShouldBe(44.03934977945266, 1e-11);
        Five.Degrees.ShouldBe(42);
        var test = Five.Test.ShouldNotBeNull();
        test.F.ShouldBe(18.54486695409629, 1e-11);
        test.NumeratorDegrees.ShouldBe(4);
        test.P.ShouldBe(7.570607243745224e-09, 1e-9);
    }

    [Fact]
    public void A_shrunk_effect_is_less_than_the_effect_and_more_so_for_few_dialogues()
    {
        var (shopper, residual) = (Five.Components.ShouldNotBeNull().Shopper, Five.Components.Residual);

        foreach (var each in Five.Shoppers)
            each.Shrunk.ShouldNotBeNull().ShouldBe(each.Effect.ShouldNotBeNull() * shopper / (shopper + (residual / each.N)), 1e-10);
    }

    [Fact]
    public void Nobody_is_flagged_below_ten_dialogues()
    {
        // The same ten times: the first and the third are far beyond 60 in both, but have 9 dialogues here and 90 there.
        var tenfold = ShopperRows.Of(Enumerable.Repeat(Made(), 10).SelectMany(rows => rows)).Effects(large: 60);

        Five.Shoppers.Select(shopper => shopper.Flagged).ShouldBe([false, false, false, false, false]);
        tenfold.Shoppers.Select(shopper => shopper.Flagged).ShouldBe([true, false, true, false, false]);
    }

    [Fact]
    public void A_large_effect_that_is_not_certain_is_not_flagged()
    {
        var unsure = ShopperRows.Of(ShopperRows.Made(5, 8, 6, 3, 8, 0, 0)).Effects(large: 10);

        unsure.Shoppers.Count(shopper => shopper.N >= 10 && Math.Abs(shopper.Effect!.Value) > 10).ShouldBeGreaterThan(1);
        unsure.Shoppers.ShouldAllBe(shopper => !shopper.Flagged);
    }

    [Fact]
    public void Who_shares_no_participant_with_the_others_has_no_effect_and_changes_none()
    {
        var rows = Made().ToList();

        var effects = ShopperRows.Of([.. rows, (6, 0, 5, 400), (6, 0, 6, 380), (6, 0, 6, 420), (7, 1, 8, 10)]).Effects();

        foreach (var shopper in (int[])[5, 6, 8])
        {
            effects.Shoppers[shopper].Effect.ShouldBeNull();
            effects.Shoppers[shopper].AdjustedP.ShouldBeNull();
            effects.Shoppers[shopper].RawDifference.ShouldNotBeNull();
        }

        effects.Shoppers[7].ShouldBe(new ShopperEffect(0, null, null, null, null, null, null, false));
        for (var at = 0; at < 5; at++) effects.Shoppers[at].Effect!.Value.ShouldBe(Five.Shoppers[at].Effect!.Value, 1e-9);
    }

    [Fact]
    public void Shoppers_who_had_a_channel_each_cannot_be_told_from_the_channels()
    {
        var effects = ShopperRows.Of([(0, 0, 0, 80), (0, 1, 1, 60), (1, 0, 0, 90), (1, 1, 1, 50), (1, 0, 0, 70)]).Effects();

        effects.Shoppers.ShouldAllBe(shopper => shopper.Effect == null && shopper.Predicted == null && !shopper.Flagged);
        effects.Components.ShouldBeNull();
    }

    [Fact]
    public void Participants_with_a_channel_each_do_not_keep_shoppers_from_being_compared()
    {
        // Both participants were called by both shoppers, the second scoring ten points less at both.
        var effects = ShopperRows.Of([(0, 0, 0, 80), (0, 0, 1, 70), (1, 1, 0, 50), (1, 1, 1, 40)]).Effects();

        effects.Shoppers.Select(shopper => shopper.Effect!.Value).ShouldBe([5, -5], 1e-12);
    }

    [Fact]
    public void Nobody_is_nobody()
    {
        var effects = ShopperEffects.Of([], 0, 10);

        effects.Shoppers.ShouldBeEmpty();
        (effects.Deviation, effects.Degrees, effects.Test, effects.Components).ShouldBe((null, 0, null, null));
    }

    [Fact]
    public void One_shopper_has_nobody_to_be_compared_with()
    {
        var effects = ShopperRows.Of([(0, 0, 0, 80), (0, 0, 0, 60), (1, 0, 0, 90)]).Effects();

        effects.Shoppers.ShouldHaveSingleItem().ShouldBe(new ShopperEffect(3, 0, null, null, null, null, null, false));
        effects.Components.ShouldBeNull();
    }

    [Fact]
    public void One_participant_still_tells_shoppers_apart_but_not_the_components()
    {
        var effects = ShopperRows.Of([(0, 0, 0, 80), (0, 0, 0, 60), (0, 0, 1, 30), (0, 0, 1, 50)]).Effects();

        effects.Shoppers.Select(shopper => shopper.Effect!.Value).ShouldBe([15, -15], 1e-12);
        effects.Shoppers[0].StandardError.ShouldNotBeNull().ShouldBe(5 * Math.Sqrt(2), 1e-12);
        effects.Shoppers[0].Shrunk.ShouldBeNull();
        effects.Components.ShouldBeNull();
    }

    [Fact]
    public void Equal_scores_have_no_effects_no_test_and_no_components()
    {
        var effects = ShopperRows.Of(Made().Select(row => (row.Participant, row.Channel, row.Shopper, 77777))).Effects();

        effects.Shoppers.ShouldAllBe(shopper => shopper.Effect == 0 && shopper.AdjustedP == null && !shopper.Flagged);
        effects.Deviation.ShouldBe(0);
        (effects.Test, effects.Components).ShouldBe((null, null));
    }

    [Fact]
    public void The_order_of_the_cells_does_not_change_a_bit()
    {
        var rows = ShopperRows.Of(Made());

        var turned = (rows with { Cells = [.. Enumerable.Reverse(rows.Cells)] }).Effects(large: 60);

        turned.Shoppers.ShouldBe(Five.Shoppers);
        turned.Components.ShouldBe(Five.Components);
    }

    [Fact]
    public void Negative_numbers_and_empty_cells_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ShopperEffects.Of([new(-1, 0, 0, 1, 5)], 25, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ShopperEffects.Of([new(0, -1, 0, 1, 5)], 25, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ShopperEffects.Of([new(0, 0, -1, 1, 5)], 25, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ShopperEffects.Of([new(0, 0, 0, 0, 0)], 25, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ShopperEffects.Of([new(0, 0, 0, 1, 5)], 25, -10));
    }

    private static IEnumerable<(int Participant, int Channel, int Shopper, int Score)> Made() => ShopperRows.Made(99, 6, 5, 3, 9, 30, 25);
}
