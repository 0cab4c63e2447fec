using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Verification;

public sealed class PrintedFiguresTests
{
    private static readonly string Ledger = new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result()).LedgerJson;

    [Fact]
    public void Figures_that_stay_leave_a_text_true() => Changes(SampleSeason.Figures()).ShouldBeEmpty();

    [Fact]
    public void A_difference_behind_the_printed_decimals_leaves_a_text_true() =>
        Changes(SampleSeason.Figures().Percent("share(would-buy=yes)", 75.7513, 3827, 74.4, 77.1)).ShouldBeEmpty();

    [Fact]
    public void A_value_that_would_be_printed_otherwise_is_named_with_what_was_printed()
    {
        var changes = Changes(SampleSeason.Figures().Percent("share(would-buy=yes)", 75.1, 3827, 74.4, 77.1));

        changes.Select(each => each.Figure).Distinct().ShouldBe(["share(would-buy=yes)"]);
        changes.ShouldContain(each => each.Printed == "75,8\u00a0%" && each.WouldBe == 75.1);
        changes.ShouldNotContain(each => each.Printed == "3\u00a0827");
    }

    [Fact]
    public void Only_the_number_behind_a_figure_may_differ() =>
        Changes(SampleSeason.Figures().Percent("share(would-buy=yes)", 75.75124118108178, 3826, 74.4, 77.1)).Select(each => each.Printed).ShouldBe(["3\u00a0827"]);

    [Fact]
    public void A_figure_that_would_no_longer_be_shown_is_named() =>
        Changes(SampleSeason.Figures().Without(id => id == "mean(welcome)")).ShouldContain(each => each.Figure == "mean(welcome)" && each.WouldBe == null);

    private static IReadOnlyList<Core.Appeals.PrintedChange> Changes(FixedFigures after)
    {
        var shelf = new TemplateShelf(RealTemplates.Options, new InMemoryTemplateOverrideStore());
        return new PrintedFigures(shelf).Changes(Ledger, SampleSeason.Figures(), after);
    }
}
