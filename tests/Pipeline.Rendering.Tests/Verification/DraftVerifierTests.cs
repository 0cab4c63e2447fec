using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Verification;

namespace Pipeline.Rendering.Tests.Verification;

public sealed class DraftVerifierTests
{
    private static readonly Core.Posts.RenderedPost Post = new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleSeason.Result());

    [Theory]
    [InlineData("result", "md", "result")]
    [InlineData("result", "html", "result")]
    [InlineData("so-far", "md", "so-far")]
    [InlineData("so-far", "html", "so-far")]
    [InlineData("winners", "md", "winners")]
    [InlineData("winners", "html", "winners")]
    [InlineData("drivers", "md", "drivers")]
    [InlineData("drivers", "html", "drivers")]
    [InlineData("channel-in-focus", "md", "channel-in-focus")]
    [InlineData("channel-in-focus", "html", "channel-in-focus")]
    [InlineData("report-final.nb", "html", "report-final")]
    [InlineData("report-final.nb", "txt", "report-final")]
    [InlineData("report-running.nb", "html", "report-running")]
    [InlineData("report-running.nb", "txt", "report-running")]
    [InlineData("mail-final.nb", "html", "mail-final")]
    [InlineData("mail-final.nb", "txt", "mail-final")]
    public void A_text_that_nobody_changed_holds(string text, string form, string ledger) =>
        new DraftVerifier(RealTemplates.Library).Verify(form, Golden($"{text}.{form}"), Golden($"{ledger}.ledger.json")).ShouldBeEmpty();

    [Theory]
    [InlineData("et fall på 12,8 poeng", "et fall på 12,9 poeng", "12,9")]
    [InlineData("et fall på 12,8 poeng", "et fall på −12,8 poeng", "−12,8")]
    [InlineData("et fall på 12,8 poeng", "et fall på 12,85 poeng", "12,85")]
    [InlineData("et fall på 12,8 poeng", "et fall på 112,8 poeng", "112,8")]
    [InlineData("et fall på 12,8 poeng", "et fall på 12,8 % poeng", "12,8")]
    [InlineData("faller den litt mer:", "faller den mye mer:", "mye")]
    [InlineData("Rammene er ulike", "Rammene er som regel ulike", "som regel")]
    [InlineData("Vi gratulerer", "Sognenett er best på alt. Vi gratulerer", "best")]
    [InlineData("# 3 av 4 ville handlet", "# De fleste ville handlet", "fleste")]
    [InlineData("# 3 av 4 ville handlet", "# Tre av fire ville handlet", "Tre")]
    public void What_an_editor_made_up_is_told_with_its_line(string before, string after, string word)
    {
        var changed = Post.Markdown.Replace(before, after, StringComparison.Ordinal);
        var line = 1 + changed[..changed.IndexOf(after, StringComparison.Ordinal)].Count(each => each == '\n');

        var findings = Verify("md", changed);

        findings.ShouldContain(finding => finding.Line == line && finding.Detail.Contains($"\"{word}\"", StringComparison.Ordinal));
        findings.ShouldAllBe(finding => finding.Line == line);
    }

    [Fact]
    public void Two_numbers_that_changed_places_are_told()
    {
        var changed = Post.Markdown.Replace("fra 92,8 til 83,3", "fra 83,3 til 92,8", StringComparison.Ordinal);

        Verify("md", changed).ShouldContain(finding => finding.Detail == "\"83,3\" and \"92,8\" stand the other way round in the ledger");
    }

    [Fact]
    public void A_number_used_once_more_is_told()
    {
        var changed = Post.Markdown + "\nSognenett har 95,6.\n";

        Verify("md", changed).ShouldHaveSingleItem().Detail.ShouldStartWith("\"95,6\" stands here once more than in the ledger");
    }

    [Theory]
    [InlineData("Rammene er ulike fra plattform til plattform", "Rammene skifter fra plattform til plattform")]
    [InlineData("3\u00a0900 dialoger", "3 900 dialoger")]
    [InlineData("## Hvordan er det hos dere?", "## Og hos dere?")]
    [InlineData(", målt i de samme dialogene", "")]
    public void Words_that_claim_nothing_are_the_editors_own(string before, string after)
    {
        Post.Markdown.ShouldContain(before);

        Verify("md", Post.Markdown.Replace(before, after, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_that_is_a_number_counts_like_one_and_a_name_does_not()
    {
        const string Ledger = """
            { "programme": "p", "period": "season", "through": "2021-03-31", "template": "t", "locale": "nb", "parts": [ { "part": "text", "entries": [
              {"kind":"text","printed":"10","rule":"as registered","template":"t","line":1},
              {"kind":"figure","printed":"88,7","rule":"one decimal","template":"t","line":2},
              {"kind":"figure","printed":"10","rule":"the dialogues behind the figure","template":"t","line":2},
              {"kind":"name","printed":"Pris 2021","rule":"as registered","template":"t","line":3} ] } ] }
            """;
        var verifier = new DraftVerifier(RealTemplates.Library);

        verifier.Verify("txt", "Svar: 10\nScore 88,7 (10)\nPris 2021 og Pris 2021\n", Ledger).ShouldBeEmpty();
        verifier.Verify("txt", "Svar: 10\nScore 88,7 (10, 10)\n", Ledger).ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_paragraph_may_be_taken_out_or_moved()
    {
        var paragraphs = Post.Markdown.Split("\n\n").ToList();
        var moved = paragraphs.First(each => each.StartsWith("Kåringen avgjøres", StringComparison.Ordinal));

        Verify("md", string.Join("\n\n", paragraphs.Where(each => each != moved))).ShouldBeEmpty();
        Verify("md", string.Join("\n\n", paragraphs.Where(each => each != moved).Prepend(moved))).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_is_read_as_its_readers_read_it()
    {
        var lines = Post.Html.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("<p>Rammene", StringComparison.Ordinal));
        lines[at] = "<p>Rammene er <b>ofte</b> ulike.</p>";

        var finding = Verify("html", string.Join('\n', lines)).ShouldHaveSingleItem();

        finding.Line.ShouldBe(at + 1);
        finding.Detail.ShouldContain("\"ofte\"");
    }

    [Theory]
    [InlineData("md", "{}")]
    [InlineData("md", "no ledger")]
    [InlineData("txt", null)]
    [InlineData("docx", null)]
    public void What_is_no_ledger_of_the_draft_is_told(string form, string? ledger) =>
        Should.Throw<FormatException>(() => new DraftVerifier(RealTemplates.Library).Verify(form, "x", ledger ?? Post.LedgerJson));

    private static IReadOnlyList<DraftFinding> Verify(string form, string text) => new DraftVerifier(RealTemplates.Library).Verify(form, text, Post.LedgerJson);

    private static string Golden(string name) => File.ReadAllText(Path.Combine(RealTemplates.RepoRoot, "tests", "Pipeline.Rendering.Tests", "Golden", name));
}
