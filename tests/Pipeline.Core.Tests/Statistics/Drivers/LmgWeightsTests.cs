using Pipeline.Core.Statistics.Drivers;
using Pipeline.Core.Tallies;
using static Pipeline.Core.Tests.Statistics.Drivers.DriverRows;

namespace Pipeline.Core.Tests.Statistics.Drivers;

public sealed class LmgWeightsTests
{
    [Fact]
    public void Weights_are_averages_over_all_orders()
    {
        // itertools.permutations with R² by numpy.linalg.solve, averaged.
        double[] expected = [0.21782447034603583, 0.04967644537525232, 0.21115454185009727, 0.047553895995137464];

        var weights = LmgWeights.Of(Cells(Made()), [[0], [1], [2], [3]]).ShouldNotBeNull();

        for (var item = 0; item < 4; item++) weights[item].ShouldBe(expected[item], 1e-14);
    }

    [Fact]
    public void A_group_enters_as_one()
    {
        double[] expected = [0.24056895127010344, 0.22844191821135498, 0.0571984840850645];

        var weights = LmgWeights.Of(Cells(Made()), [[0, 1], [2], [3]]).ShouldNotBeNull();

        for (var group = 0; group < 3; group++) weights[group].ShouldBe(expected[group], 1e-14);
    }

    [Fact]
    public void Items_that_say_the_same_share_equally_and_one_that_never_varies_gets_nothing()
    {
        var rows = Made().Select(row => (row.Participant, row.Channel, Row: (int[])[row.Row[0], row.Row[1], row.Row[0], 50, row.Row[4]]));

        var weights = LmgWeights.Of(Cells(rows), [[0], [1], [2], [3]]).ShouldNotBeNull();

        weights[0].ShouldBe(weights[2], 1e-14);
        weights[3].ShouldBe(0);
        weights.Sum().ShouldBe(LmgWeights.Of(Cells(Made()), [[0, 1]]).ShouldNotBeNull()[0], 1e-14);
    }

    [Fact]
    public void Twelve_items_still_sum_to_what_all_explain_together()
    {
        var rows = Made().Select((row, at) => (row.Participant, row.Channel, Row: (int[])
            [.. row.Row[..4], .. Enumerable.Range(2, 8).Select(factor => at * factor * factor % 11), row.Row[4]]));
        var cells = Cells(rows);

        var weights = LmgWeights.Of(cells, [.. Enumerable.Range(0, 12).Select(item => (int[])[item])]).ShouldNotBeNull();

        weights.Sum().ShouldBe(DriverAnalysis.Of(cells).ShouldNotBeNull().RSquared, 1e-12);
    }

    [Fact]
    public void Without_rows_or_variation_there_are_no_weights()
    {
        LmgWeights.Of([], [[0]]).ShouldBeNull();
        LmgWeights.Of([[new CrossProducts(2)]], [[0]]).ShouldBeNull();
        LmgWeights.Of([[Products([0, 100], [50, 100])]], [[0]]).ShouldBeNull();
    }

    [Fact]
    public void Without_groups_there_is_nothing_to_divide() => LmgWeights.Of(Cells(Made()), []).ShouldNotBeNull().ShouldBeEmpty();

    [Fact]
    public void Too_many_groups_unknown_items_and_items_of_two_groups_are_refused()
    {
        var cells = Cells(Made());

        Should.Throw<ArgumentOutOfRangeException>(() => LmgWeights.Of(cells, [.. Enumerable.Range(0, 13).Select(_ => (int[])[])]));
        Should.Throw<ArgumentOutOfRangeException>(() => LmgWeights.Of(cells, [[4]]));
        Should.Throw<ArgumentOutOfRangeException>(() => LmgWeights.Of(cells, [[-1]]));
        Should.Throw<ArgumentOutOfRangeException>(() => LmgWeights.Of(cells, [[0, 1], [1]]));
    }
}
