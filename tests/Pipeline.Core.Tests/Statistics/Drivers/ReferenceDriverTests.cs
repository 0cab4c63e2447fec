using Pipeline.Core.Statistics.Drivers;
using Pipeline.Core.Tallies;
using Pipeline.Core.Tests.Statistics.Other;
using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Drivers;

/// <summary>
/// All of the reference values on drivers where they lie beside the repository; logistic weights are no method of this product.
/// </summary>
public sealed class ReferenceDriverTests
{
    private const string Within = "within_participant_channel";

    private static readonly string[] Questions = ["q1", "q2", "q3", "q4", "q5", "q6", "q8"];

    [Fact]
    public void Every_weight_of_the_reference_set()
    {
        var expected = Expected("drivers.csv");
        var cases = Cases();
        var compared = 0;

        foreach (var (name, (items, cells, correlations)) in cases)
        {
            var analysis = DriverAnalysis.Of(cells).ShouldNotBeNull();
            var lmg = LmgWeights.Of(cells, [.. Enumerable.Range(0, items.Length).Select(item => (int[])[item])]).ShouldNotBeNull();
            var (genizi, last) = (ItemImportances.Genizi(correlations), ItemImportances.Last(correlations));
            Compare("R2", analysis.RSquared);
            for (var item = 0; item < items.Length; item++)
            {
                Compare($"johnson:{items[item]}", analysis.Drivers[item].Weight);
                Compare($"genizi:{items[item]}", analysis.Drivers[item].Weight);
                Compare($"genizi:{items[item]}", genizi[item]);
                Compare($"lmg:{items[item]}", lmg[item]);
                Compare($"last:{items[item]}", last[item]);
                Compare($"cor:{items[item]}", analysis.Drivers[item].Correlation.ShouldNotBeNull());
            }

            void Compare(string stat, double value)
            {
                if (!expected.TryGetValue((name, stat), out var reference)) return;
                value.ShouldBe(reference, 1e-10, $"{name} {stat}");
                compared++;
            }
        }

        // Genizi's rows are compared twice, and every other row of these cases once.
        var twice = expected.Keys.Count(key => key.Stat.StartsWith("genizi", StringComparison.Ordinal));
        compared.ShouldBe(expected.Keys.Count(key => cases.ContainsKey(key.Case)) + twice);
    }

    [Fact]
    public void Every_group_of_the_reference_set()
    {
        var expected = Expected("drivers.csv");

        var weights = LmgWeights.Of(DriverRows.Cells(DriverRows.Award()), [[0, 1], [2, 3, 4, 5], [6]]).ShouldNotBeNull();

        string[] groups = ["welcome", "agent", "q8"];
        for (var group = 0; group < 3; group++) weights[group].ShouldBe(expected[($"{Within}:groups", $"lmg:{groups[group]}")], 1e-10);
        weights.Sum().ShouldBe(expected[($"{Within}:groups", "R2")], 1e-10);
    }

    [Fact]
    public void Every_jackknife_of_the_reference_set()
    {
        var expected = Expected("drivers_jackknife.csv");

        var analysis = DriverAnalysis.Of(DriverRows.Cells(DriverRows.Award())).ShouldNotBeNull();

        analysis.N.ShouldBe((long)expected[(Within, "n")]);
        foreach (var (item, driver) in Questions.Zip(analysis.Drivers))
        {
            driver.Weight.ShouldBe(expected[(Within, $"johnson:{item}")], 1e-9, item);
            driver.WeightError.ShouldNotBeNull().ShouldBe(expected[(Within, $"jack_se:{item}")], 1e-9, item);
            (driver.Share / 100).ShouldBe(expected[(Within, $"share:{item}")], 1e-9, item);
            (driver.ShareError.ShouldNotBeNull() / 100).ShouldBe(expected[(Within, $"share_jack_se:{item}")], 1e-9, item);
            driver.TimesFirst.ShouldBe((int)expected[(Within, $"times_top1:{item}")], item);
        }
    }

    [Fact]
    public void The_singular_case_of_the_reference_set()
    {
        var expected = Expected("drivers_jackknife.csv");
        var rows = DriverRows.Award().Select(row => (row.Participant, row.Channel, Row: (int[])[.. row.Row[..7], row.Row[0], row.Row[7]]));

        var analysis = DriverAnalysis.Of(DriverRows.Cells(rows)).ShouldNotBeNull();

        foreach (var (item, driver) in Questions.Append("q9").Zip(analysis.Drivers))
            driver.Weight.ShouldBe(expected[("singular_q9_equals_q1", $"johnson:{item}")], 1e-9, item);
        analysis.RSquared.ShouldBe(expected[("singular_q9_equals_q1", "R2")], 1e-9);
        analysis.RSquared.ShouldBe(expected[("singular_q9_equals_q1", "sum_of_weights")], 1e-9);
    }

    private static Dictionary<string, (string[] Items, IReadOnlyList<IReadOnlyList<CrossProducts>> Cells, double[,] Correlations)> Cases()
    {
        var award = DriverRows.Award();
        return new()
        {
            ["pooled"] = Case(Questions, award.Select(row => (Cell: "", row.Row))),
            [Within] = Case(Questions, award.Select(row => (Cell: row.Participant + row.Channel, row.Row))),
            ["within_channel"] = Case(Questions, award.Select(row => (Cell: row.Channel, row.Row))),
            ["swiss"] = Case(
                ["Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality"],
                DriverRows.Swiss().Select(row => (Cell: "", row.Row))),
        };
    }

    private static (string[] Items, IReadOnlyList<IReadOnlyList<CrossProducts>> Cells, double[,] Correlations) Case(
        string[] items, IEnumerable<(string Cell, int[] Row)> rows) =>
        (items, DriverRows.Cells(rows.Select(row => (0, row.Cell, row.Row))), ItemImportances.Correlations(rows));
}
