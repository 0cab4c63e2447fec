using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;
using SkiaSharp;

namespace Pipeline.Rendering.Tests.Charts;

public sealed partial class ChartPictureTests
{
    public static TheoryData<string> Names => [.. Charts.Keys];

    private static IReadOnlyDictionary<string, string> Charts { get; } = Drawn();

    [Fact]
    public void Every_chart_template_is_drawn_in_some_text()
    {
        var templates = RealTemplates.Library.Names
            .Where(name => name.StartsWith("charts/", StringComparison.Ordinal) && name.EndsWith(".scriban-svg", StringComparison.Ordinal) && !name.Contains('_', StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name));

        Charts.Keys.ShouldBe(templates, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_can_be_painted_as_a_picture_of_its_width(string name)
    {
        var png = ChartPicture.Png(Charts[name], 600, 2);

        using var picture = SKBitmap.Decode(png);
        picture.Width.ShouldBe(1200);
        picture.GetPixel(0, picture.Height - 1).ShouldBe(SKColor.Parse("#f3f0ea"));
        picture.Pixels.ShouldContain(colour => Near(colour, SKColor.Parse("#003f6b")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_the_same_bytes_in_any_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ChartPicture.Png(Charts[name], 400, 1);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };

            ChartPicture.Png(Charts[name], 400, 1).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_picture_and_the_page_give_every_class_the_same_colour()
    {
        var style = RealTemplates.Library.SourceOf("_frame/style.scriban-html");
        var light = style[..style.IndexOf("@media", StringComparison.Ordinal)];

        foreach (var name in ChartStyle.Names)
        {
            var rule = Regex.Match(style, $@"\.chart [^{{}}]*\.{name}\b[^{{}}]*\{{[^}}]*?(?:fill|stroke): var\((?<colour>--[a-z]+)\)|\.chart \.{name} \{{ font-weight: 600");
            rule.Success.ShouldBeTrue(name);
            var variable = rule.Groups["colour"] is { Success: true, Value: var colour } ? colour : "--ink";
            var hex = Regex.Match(light, $"{variable}: (?<hex>#[0-9a-f]{{6}})").Groups["hex"].Value;
            ChartStyle.Of(name).Colour.WithAlpha(255).ShouldBe(SKColor.Parse(hex), name);
        }
    }

    [Theory]
    [InlineData("<path d=\"M0 0\"/>", "path")]
    [InlineData("<rect class=\"third\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>", "third")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" fill=\"red\"/>", "fill")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"wide\" height=\"1\"/>", "wide")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"1\"/>", "height")]
    public void What_charts_do_not_have_is_named(string element, string named) =>
        Should.Throw<FormatException>(() => ChartPicture.Png($"<svg viewBox=\"0 0 10 10\">{element}</svg>", 100, 1)).Message.ShouldContain(named);

    private static bool Near(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue) <= 24;

    private static Dictionary<string, string> Drawn()
    {
        var report = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleReport.Final()).Html;
        var posts = new PostRenderer(RealTemplates.Library, RealTemplates.Options);
        var post = posts.Render(SampleSeason.Result()).Html + posts.Render(SamplePosts.Drivers()).Html;
        return Chart().Matches(report + post).ToDictionary(match => match.Groups["name"].Value, match => match.Value);
    }

    [GeneratedRegex("""<svg viewBox="[^"]*" role="img" aria-labelledby="(?<name>[a-z-]+)-title.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
