using System.Xml.Linq;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Charts;

public sealed class ChartFileTests
{
    public static TheoryData<string> Names => [.. DrawnCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_as_a_file_looks_as_it_was_approved(string name) =>
        ChartFile.Of(RealTemplates.Library, DrawnCharts.All[name]).ShouldBeGolden($"chart-{name}.svg");

    [Theory]
    [MemberData(nameof(Names))]
    public void It_brings_every_colour_that_it_uses_for_light_for_the_dark_and_for_paper(string name)
    {
        var svg = XDocument.Parse(ChartFile.Of(RealTemplates.Library, DrawnCharts.All[name])).Root!;

        svg.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        var style = svg.Elements().First().Value;
        style.ShouldContain("@media (prefers-color-scheme: dark)");
        style.ShouldContain("@media print");
        foreach (var used in svg.Descendants().Attributes("class").Select(each => each.Value).Distinct()) style.ShouldContain($".chart .{used} {{");
        style.ShouldNotContain("url(");
        style.Count(each => each == '{').ShouldBe(style.Count(each => each == '}'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_leaves_the_drawing_nor_lies_upon_another_or_a_bar_however_long_names_are(string name)
    {
        foreach (var svg in DrawnCharts.Hard.Select(drawn => drawn[name]).Prepend(DrawnCharts.All[name]))
        {
            var drawing = DrawnText.Of(svg);

            drawing.Outside.ShouldBeEmpty();
            drawing.Upon.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_page_gives_a_chart_by_its_name_and_none_by_another()
    {
        var page = $"<p>…</p>{DrawnCharts.All["share"]}<p>…</p>{DrawnCharts.All["areas"]}";

        ChartFile.Cut(page, "areas").ShouldBe(DrawnCharts.All["areas"]);
        ChartFile.Cut(page, "share").ShouldBe(DrawnCharts.All["share"]);
        ChartFile.Cut(page, "area").ShouldBeNull();
        ChartFile.Cut(page, "places").ShouldBeNull();
    }
}
