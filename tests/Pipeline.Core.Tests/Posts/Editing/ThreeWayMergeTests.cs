using CsCheck;
using Pipeline.Core.Posts.Editing;

namespace Pipeline.Core.Tests.Posts.Editing;

public sealed class ThreeWayMergeTests
{
    private const string Common = "# 75,8 % ville handlet\n\nEtter 3 900 dialoger er det avgjort.\n\nPå telefon er scoren 83,3.";

    private static readonly Gen<string> Text = Gen.OneOf(new[] { "a", "b", "c d", "e f g", "" }.Select(Gen.Const).ToArray()).List[0, 8].Select(lines => string.Join('\n', lines));

    [Fact]
    public void New_figures_come_into_a_text_whose_other_lines_were_edited()
    {
        var theirs = Common.Replace("83,3", "83,1", StringComparison.Ordinal);
        var mine = Common.Replace("er det avgjort", "er alt avgjort", StringComparison.Ordinal);

        var merged = ThreeWayMerge.Of(Common, theirs, mine);

        merged.Text.ShouldBe("# 75,8 % ville handlet\n\nEtter 3 900 dialoger er alt avgjort.\n\nPå telefon er scoren 83,1.");
        merged.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_that_the_editor_left_alone_is_new_even_on_a_line_that_was_edited()
    {
        var theirs = Common.Replace("3 900", "3 899", StringComparison.Ordinal);
        var mine = Common.Replace("er det avgjort", "er kampen avgjort", StringComparison.Ordinal);

        ThreeWayMerge.Of(Common, theirs, mine).Text.ShouldContain("Etter 3 899 dialoger er kampen avgjort.");
    }

    [Fact]
    public void Where_both_changed_the_same_words_the_editors_stay_and_the_line_is_named()
    {
        var theirs = Common.Replace("83,3", "83,1", StringComparison.Ordinal);
        var mine = Common.Replace("83,3", "litt over 83", StringComparison.Ordinal);

        var merged = ThreeWayMerge.Of(Common, theirs, mine);

        merged.Text.ShouldContain("scoren litt over 83.");
        merged.Kept.ShouldBe([5]);
    }

    [Fact]
    public void Paragraphs_that_either_side_adds_or_takes_away_are_added_and_taken_away()
    {
        ThreeWayMerge.Of(Common, Common + "\n\nNytt avsnitt.", "Innledning.\n" + Common).Text.ShouldBe("Innledning.\n" + Common + "\n\nNytt avsnitt.");
        ThreeWayMerge.Of("a\nb\nc", "a\nc", "a\nb\nc\nd").Text.ShouldBe("a\nc\nd");
    }

    [Fact]
    public void Without_an_edit_it_is_the_new_text_and_without_new_figures_it_is_the_edit() => Gen.Select(Text, Text).Sample((common, other) =>
    {
        ThreeWayMerge.Of(common, other, common).ShouldSatisfyAllConditions(
            merged => merged.Text.ShouldBe(other), merged => merged.Kept.ShouldBeEmpty());
        ThreeWayMerge.Of(common, common, other).Text.ShouldBe(other);
        ThreeWayMerge.Of(common, other, other).Text.ShouldBe(other);
    }, iter: 2_000);

    [Fact]
    public void Whatever_both_do_every_line_of_the_result_is_somebodys() => Gen.Select(Text, Text, Text).Sample((common, theirs, mine) =>
    {
        var merged = ThreeWayMerge.Of(common, theirs, mine);

        var words = $"{common} {theirs} {mine}".Split(' ', '\n').ToHashSet();
        merged.Text.Split(' ', '\n').ShouldAllBe(word => words.Contains(word));
        merged.Kept.ShouldAllBe(line => line >= 1 && line <= merged.Text.Split('\n').Length + 1);
    }, iter: 2_000);
}
