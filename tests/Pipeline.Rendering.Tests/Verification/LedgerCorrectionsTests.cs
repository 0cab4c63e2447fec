using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Verification;

public sealed class LedgerCorrectionsTests
{
    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    [Fact]
    public void The_same_figures_need_no_correction() => Corrections(SampleSeason.Figures()).ShouldBeEmpty();

    [Fact]
    public void A_figure_that_differs_only_behind_the_printed_decimals_needs_no_correction() =>
        Corrections(SampleSeason.Figures().Percent("share(would-buy=yes)", 75.7513, 3827, 74.4, 77.1)).ShouldBeEmpty();

    [Fact]
    public void Every_way_in_which_a_corrected_figure_was_printed_is_listed_once()
    {
        var corrections = Corrections(SampleSeason.Figures().Percent("share(would-buy=yes)", 75.1, 3827, 74.4, 77.1));

        corrections.Select(each => (each.Was, each.Now)).ShouldBe([("75,8\u00a0%", "75,1\u00a0%"), ("24,2\u00a0%", "24,9\u00a0%")]);
        corrections.ShouldAllBe(each => each.Figures.Single() == "share(would-buy=yes)");
    }

    [Fact]
    public void A_figure_that_is_told_no_more_has_nothing_in_its_place() =>
        Corrections(SampleSeason.Figures().Without(id => id == "share(would-buy=yes|channel=chat)")).ShouldContain(each => each.Now == null && each.Figures[0] == "share(would-buy=yes|channel=chat)");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_corrected_post_ends_with_a_dated_note_of_what_was_and_what_is(string language)
    {
        var request = SampleSeason.In(SampleSeason.Result(), language);
        Erratum[] errata =
        [
            new(new(2021, 5, 5), [new(["share(would-buy=yes)"], "75,8 %", "75,1 %"), new(["total(all|participant=sognenett,channel=chat)"], "95,6", "95,4")]),
            new(new(2021, 5, 12), [new(["n(dialogues)"], "3 900", "3 899"), new(["area(agent|class=strom)"], "80,2", null)]),
        ];
        var renderer = new PostRenderer(RealTemplates.Library, RealTemplates.In(language));

        var (plain, corrected) = (renderer.Render(request), renderer.Render(request with { Errata = errata }));

        corrected.Markdown.ShouldStartWith(plain.Markdown.TrimEnd());
        corrected.Markdown[plain.Markdown.TrimEnd().Length..].Trim().ShouldBeGolden($"errata.{language}.md");
        corrected.Html.ShouldContain("95,4");
        corrected.Errata.ShouldBe(errata);
    }

    private static IReadOnlyList<Correction> Corrections(FixedFigures figures) => new LedgerCorrections().Between(LedgerOf(SampleSeason.Figures()), LedgerOf(figures));

    private static string LedgerOf(FixedFigures figures) => new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result(figures)).LedgerJson;
}
