using System.Xml.Linq;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Charts;

public sealed class TrendChartTests
{
    [Fact]
    public void A_week_with_few_dialogues_and_one_without_any_are_gaps_and_named()
    {
        var post = Write(SampleSeason.Result());

        var svg = XDocument.Parse(ChartFile.Cut(post.Html, "trend").ShouldNotBeNull());
        svg.Descendants("circle").Count().ShouldBe(15);
        post.Html.ShouldContain("Uker med færre enn 10 dialoger er utelatt: 52 og 53.");
    }

    [Fact]
    public void No_line_crosses_a_gap()
    {
        var svg = XDocument.Parse(ChartFile.Cut(Write(SampleSeason.Result()).Html, "trend").ShouldNotBeNull());

        svg.Descendants("line").Count(line => line.Attribute("class")?.Value == "own-line").ShouldBe(13);
    }

    [Fact]
    public void Three_weeks_show_no_course()
    {
        var post = Write(SampleSeason.Result() with { Weeks = SampleSeason.Weeks(3) });

        post.Markdown.ShouldNotContain("chart:trend");
        ChartFile.Cut(post.Html, "trend").ShouldBeNull();
    }

    private static RenderedPost Write(PostRequest request) => new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);
}
