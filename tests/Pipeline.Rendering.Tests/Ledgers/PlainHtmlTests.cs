using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing;

namespace Pipeline.Rendering.Tests.Ledgers;

public sealed class PlainHtmlTests
{
    private static readonly string Golden = Path.Combine(RealTemplates.RepoRoot, "tests", "Pipeline.Rendering.Tests", "Golden");

    [Fact]
    public void Every_page_of_ours_is_plain_and_read_as_a_browser_reads_it()
    {
        var pages = Directory.EnumerateFiles(Golden).Where(file => Path.GetExtension(file) is ".html" or ".svg").Select(File.ReadAllText).ToList();

        pages.Count.ShouldBeGreaterThan(100);
        pages.ShouldAllBe(page => Plainly(page)!.SequenceEqual(ByBrowser(page)));
    }

    [Theory]
    [InlineData("a<b>b</b>c &amp; d<br>e", "abc & d", "e")]
    [InlineData("<p title='3 &lt; 4' alt=\"x\">y</p>", "3 < 4", "x", "y")]
    [InlineData("<meta name=\"viewport\" content=\"width=1\"><meta name=\"description\" content=\"om\">", "om")]
    [InlineData("<style>p { top: 3px }</style>a<script>1 < 2</script>b<!-- 3 -->c", "a", "bc")]
    [InlineData("<img alt=\"\"><hr/>x & y", "", "x & y")]
    public void It_reads_what_is_written_plainly(string html, params string[] runs)
    {
        Plainly(html).ShouldBe(runs);
        ByBrowser(html).ShouldBe(runs);
    }

    [Theory]
    [InlineData("<p title=3>x</p>")]
    [InlineData("a < b")]
    [InlineData("&#51;")]
    [InlineData("&amp3")]
    [InlineData("&notin;")]
    [InlineData("<P>x</P>")]
    [InlineData("<p x")]
    [InlineData("<script>3")]
    [InlineData("<![CDATA[3]]>")]
    [InlineData("a\r\nb")]
    public void It_gives_up_what_is_not(string html) => Plainly(html).ShouldBeNull();

    [Fact]
    public void What_it_does_not_give_up_of_hostile_texts_it_reads_as_a_browser_does()
    {
        foreach (var text in HostileTexts.All)
        {
            var page = $"<p>{text}</p>";
            if (Plainly(page) is { } runs) runs.ShouldBe(ByBrowser(page), text);
        }
    }

    private static List<string>? Plainly(string html)
    {
        List<string> runs = [];
        return PlainHtml.TryRead(html, run => runs.Add(run.ToString())) ? runs : null;
    }

    private static List<string> ByBrowser(string html) => [.. VisibleText.Of(html).Select(run => run.Text)];
}
