using Pipeline.Core.Results;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Verification;

public sealed class FigureComparisonTests
{
    private static readonly FixedFigures Figures = SampleSeason.Figures();
    private static readonly string Ledger = new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result()).LedgerJson;

    [Fact]
    public void The_same_results_have_no_change() => FigureComparison.Changes(Ledger, Now()).ShouldBeEmpty();

    [Fact]
    public void A_figure_whose_value_has_changed_is_named_with_what_was_printed_of_it()
    {
        var changes = FigureComparison.Changes(Ledger, Now("total(all|participant=sognenett)", figure => figure with { Value = 95.7 }));

        changes.ShouldBe(["total(all|participant=sognenett) was 95.64 and is 95.7; printed as \"øverst\", \"95,6\""]);
    }

    [Fact]
    public void A_figure_behind_a_difference_or_a_word_is_compared_too()
    {
        var change = FigureComparison.Changes(Ledger, Now("mean(valued|channel=email)", figure => figure with { Value = 80 })).ShouldHaveSingleItem();

        change.ShouldContain("\"litt mer\"");
        change.ShouldContain("\"10,0\"");
    }

    [Fact]
    public void A_figure_that_is_no_longer_shown_is_named() =>
        FigureComparison.Changes(Ledger, [.. Now().Where(figure => figure.Id != "mean(welcome)")]).ShouldHaveSingleItem().ShouldContain("is no longer shown");

    private static List<Figure> Now(string? id = null, Func<Figure, Figure>? change = null)
    {
        var ids = System.Text.Json.JsonDocument.Parse(Ledger).RootElement.GetProperty("parts").EnumerateArray().SelectMany(part => part.GetProperty("entries").EnumerateArray())
            .Where(entry => entry.TryGetProperty("figures", out _)).SelectMany(entry => entry.GetProperty("figures").EnumerateArray()).Select(each => each.GetString()!).Distinct();
        return [.. ids.Where(each => !WeekFigure.Names(each)).Select(each => Figures.Find(each)!).Select(figure => figure.Id == id ? change!(figure) : figure)];
    }
}
