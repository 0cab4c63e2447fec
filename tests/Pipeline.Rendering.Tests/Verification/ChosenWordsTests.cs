using Pipeline.Core.Appeals;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Verification;

public sealed class ChosenWordsTests
{
    private static readonly PostRenderer Posts = new(RealTemplates.Library, RealTemplates.Options);
    private static readonly string Kept = Posts.Render(SampleSeason.Result()).LedgerJson;

    [Fact]
    public void Words_that_would_be_chosen_again_leave_a_text_true() => Changes(Kept, SampleSeason.Figures()).ShouldBeEmpty();

    [Fact]
    public void A_word_that_would_be_chosen_otherwise_is_named_with_the_figure_behind_it()
    {
        var changes = Changes(Kept, Fallen());

        changes.ShouldContain(each => each.Printed == "litt mer" && each.Figure == "mean(welcome|channel=phone)");
        changes.ShouldAllBe(each => !each.Printed.Any(char.IsDigit));
    }

    [Fact]
    public void Words_that_the_kept_text_does_not_have_are_none_of_it() =>
        Changes(Posts.Render(SampleSeason.Result(Fallen())).LedgerJson, Fallen()).ShouldNotContain(each => each.Printed == "litt mer");

    /// <summary>On the phone far fewer are made to feel valued.</summary>
    private static FixedFigures Fallen() => SampleSeason.Figures().Score("mean(valued|channel=phone)", 60, 1160, 58, 62);

    private static IReadOnlyList<PrintedChange> Changes(string kept, FixedFigures after) =>
        new ChosenWords(Posts, new ReportRenderer(RealTemplates.Library, RealTemplates.Options)).Changes(kept, SampleSeason.Result(), SampleSeason.Result(after));
}
