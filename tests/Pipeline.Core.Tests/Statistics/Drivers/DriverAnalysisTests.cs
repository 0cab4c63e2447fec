using CsCheck;
using Pipeline.Core.Statistics.Drivers;
using Pipeline.Core.Tallies;
using static Pipeline.Core.Tests.Statistics.Drivers.DriverRows;

namespace Pipeline.Core.Tests.Statistics.Drivers;

public sealed class DriverAnalysisTests
{
    [Fact]
    public void Weights_shares_and_jackknife_are_those_of_numpy()
    {
        // L = V diag(sqrt e) V' of numpy.linalg.eigh of the centred correlations; weights (L**2) @ (inv(L) @ r)**2;
        // the same on each leave-one-out.
        double[] correlations = [0.6253561425564182, 0.41085714486211616, 0.6237647471969153, 0.40769269072158415];
        double[] weights = [0.2205060735373871, 0.047925360017114796, 0.20915210306072643, 0.04862581695129438];
        double[] weightErrors = [0.04443903810179555, 0.01940015996629625, 0.020127199381425834, 0.02346451215029342];
        double[] shares = [41.90462827063962, 9.107660229201176, 39.74693753410936, 9.240773966049838];
        double[] shareErrors = [3.7058382710321394, 2.7317596194640887, 4.332017336494441, 3.9083413842434136];

        var analysis = Analysis(Made());

        analysis.N.ShouldBe(78);
        analysis.Participants.ShouldBe(6);
        analysis.RSquared.ShouldBe(0.5262093535665229, 1e-13);
        analysis.Drivers.Select(driver => driver.TimesFirst).ShouldBe([5, 0, 1, 0]);
        for (var item = 0; item < 4; item++)
        {
            var driver = analysis.Drivers[item];
            driver.Correlation.ShouldNotBeNull().ShouldBe(correlations[item], 1e-14);
            driver.Weight.ShouldBe(weights[item], 1e-13);
            driver.WeightError.ShouldNotBeNull().ShouldBe(weightErrors[item], 1e-12);
            driver.Share.ShouldBe(shares[item], 1e-11);
            driver.ShareError.ShouldNotBeNull().ShouldBe(shareErrors[item], 1e-10);
        }
    }

    [Fact]
    public void Items_that_do_not_correlate_weigh_their_squared_correlation()
    {
        var cells = Products([0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 2], [0, 0, 1], [0, 1, 1], [1, 0, 2], [1, 1, 3]);

        var analysis = DriverAnalysis.Of([[cells]]).ShouldNotBeNull();

        foreach (var driver in analysis.Drivers) driver.Weight.ShouldBe(Math.Pow(driver.Correlation.ShouldNotBeNull(), 2), 1e-14);
    }

    [Fact]
    public void An_item_given_twice_shares_its_weight_equally_and_both_are_first()
    {
        var doubled = Made().Select(row => (row.Participant, row.Channel, Row: (int[])[row.Row[2], row.Row[1], row.Row[2], row.Row[4]]));
        var single = Made().Select(row => (row.Participant, row.Channel, Row: (int[])[row.Row[2], row.Row[1], row.Row[4]]));

        var analysis = Analysis(doubled);

        analysis.Drivers[0].Weight.ShouldBe(analysis.Drivers[2].Weight, 1e-14);
        analysis.Drivers.Select(driver => driver.TimesFirst).ShouldBe([6, 0, 6]);
        analysis.RSquared.ShouldBe(Analysis(single).RSquared, 1e-13);
    }

    [Fact]
    public void An_item_that_never_varies_within_a_cell_weighs_nothing_and_changes_nothing()
    {
        var without = Analysis(Made());

        var with = Analysis(Made().Select(row => (row.Participant, row.Channel, (int[])[70 + row.Participant, .. row.Row])));

        with.Drivers[0].ShouldBe(new Driver(null, 0, 0, 0, 0, 0));
        for (var item = 0; item < 4; item++) with.Drivers[item + 1].Weight.ShouldBe(without.Drivers[item].Weight, 1e-14);
    }

    [Fact]
    public void An_outcome_that_never_varies_within_a_cell_has_no_drivers() =>
        DriverAnalysis.Of([[Products([0, 100], [50, 100]), Products([25, 0], [75, 0])]]).ShouldBeNull();

    [Fact]
    public void Without_rows_there_are_no_drivers()
    {
        DriverAnalysis.Of([]).ShouldBeNull();
        DriverAnalysis.Of([[], [new CrossProducts(3)]]).ShouldBeNull();
    }

    [Fact]
    public void One_row_in_each_cell_says_nothing() =>
        DriverAnalysis.Of([[Products([0, 100]), Products([100, 0])], [Products([50, 50])]]).ShouldBeNull();

    [Fact]
    public void One_participant_has_weights_but_no_errors()
    {
        var driver = Only([Products([0, 0], [100, 100], [50, 100])]);

        driver.Weight.ShouldBe(0.75, 1e-14);
        driver.Share.ShouldBe(100);
        driver.WeightError.ShouldBeNull();
        driver.ShareError.ShouldBeNull();
        driver.TimesFirst.ShouldBe(0);
    }

    [Fact]
    public void No_error_is_claimed_when_without_one_participant_nothing_varies()
    {
        var driver = Only([Products([0, 0], [100, 100])], [Products([0, 100], [100, 100])]);

        driver.WeightError.ShouldBeNull();
        driver.TimesFirst.ShouldBe(1);
    }

    [Fact]
    public void Participants_without_rows_do_not_blur_the_errors()
    {
        var cells = Cells(Made());

        var analysis = DriverAnalysis.Of([[], .. cells, [new CrossProducts(5)]]).ShouldNotBeNull();

        analysis.Participants.ShouldBe(6);
        analysis.Drivers.ShouldBe(DriverAnalysis.Of(cells).ShouldNotBeNull().Drivers);
    }

    [Fact]
    public void What_every_dialogue_of_a_participant_has_in_common_is_no_connection()
    {
        var shifted = Made().Select(row =>
            (row.Participant, row.Channel, Array.ConvertAll(row.Row, value => value + (100 * row.Participant))));

        Analysis(shifted).Drivers.ShouldBe(Analysis(Made()).Drivers);
    }

    [Fact]
    public void Nothing_explained_is_no_share()
    {
        var square = Products([0, 0], [0, 1], [1, 0], [1, 1]);

        Only([square], [square]).ShouldBe(new Driver(0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void Rows_of_another_length_and_rows_of_an_outcome_alone_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DriverAnalysis.Of([[Products([0, 100], [50, 0]), Products([1, 2, 3])]]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverAnalysis.Of([[Products([0], [100])]]));
    }

    [Fact]
    public void Weights_do_not_hang_on_the_order_of_the_items() =>
        Gen.Shuffle(new[] { 0, 1, 2, 3 }).Sample(
            order =>
            {
                var expected = Analysis(Made());
                var analysis = Analysis(Made().Select(row =>
                    (row.Participant, row.Channel, (int[])[.. order.Select(item => row.Row[item]), row.Row[4]])));
                for (var item = 0; item < 4; item++) analysis.Drivers[item].Weight.ShouldBe(expected.Drivers[order[item]].Weight, 1e-14);
            },
            iter: 24);

    [Theory]
    [InlineData(0, ShownDrivers.Nothing)]
    [InlineData(199, ShownDrivers.Nothing)]
    [InlineData(200, ShownDrivers.First)]
    [InlineData(999, ShownDrivers.First)]
    [InlineData(1000, ShownDrivers.RankedList)]
    public void A_list_needs_a_thousand_rows(long n, ShownDrivers shown) => DriverSampleSize.Bears(n).ShouldBe(shown);

    private static DriverAnalysis Analysis(IEnumerable<(int Participant, int Channel, int[] Row)> rows) =>
        DriverAnalysis.Of(Cells(rows)).ShouldNotBeNull();

    private static Driver Only(params IReadOnlyList<CrossProducts>[] cells) =>
        DriverAnalysis.Of(cells).ShouldNotBeNull().Drivers.ShouldHaveSingleItem();
}
