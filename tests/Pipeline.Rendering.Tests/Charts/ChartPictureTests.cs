using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Tests.Samples;
using SkiaSharp;

namespace Pipeline.Rendering.Tests.Charts;

public sealed class ChartPictureTests
{
    public static TheoryData<string> Names => [.. Charts.Keys];

    private static IReadOnlyDictionary<string, string> Charts => DrawnCharts.All;

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
        picture.Pixels.ShouldContain(SKColor.Parse("#003f6b"));
        picture.Pixels.Distinct().Count().ShouldBeLessThanOrEqualTo(256);
        png.Length.ShouldBeLessThan(60_000);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("soft")]
    [InlineData("all")]
    [InlineData("whisker")]
    [InlineData("quartile")]
    [InlineData("own-line")]
    [InlineData("all-line")]
    public void What_says_something_stands_out_from_the_background_also_in_grey(string name)
    {
        var (one, other) = (Luminance(ChartStyle.Of(name).Colour), Luminance(ChartStyle.Paper));

        ((Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05)).ShouldBeGreaterThan(3);
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
        var style = RealTemplates.Library.SourceOf("charts/_style.scriban-html");
        var colours = RealTemplates.Library.SourceOf("_frame/_colours.scriban-html");
        var light = colours[..colours.IndexOf("@media", StringComparison.Ordinal)];

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
    [InlineData("<ellipse rx=\"1\" ry=\"1\"/>", "ellipse")]
    [InlineData("<path class=\"whisker\" d=\"as the crow flies\"/>", "as the crow flies")]
    [InlineData("<path class=\"whisker\" d=\"M0 0Q1 1 2 0\"/>", "straight")]
    [InlineData("<path class=\"whisker\"/>", "d")]
    [InlineData("<rect class=\"third\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>", "third")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" fill=\"red\"/>", "fill")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"wide\" height=\"1\"/>", "wide")]
    [InlineData("<rect class=\"first\" x=\"0\" y=\"0\" width=\"1\"/>", "height")]
    public void What_charts_do_not_have_is_named(string element, string named) =>
        Should.Throw<FormatException>(() => ChartPicture.Png($"<svg viewBox=\"0 0 10 10\">{element}</svg>", 100, 1)).Message.ShouldContain(named);

    /// <summary>What is left of a colour in grey, as WCAG 2 defines it.</summary>
    private static double Luminance(SKColor colour)
    {
        return (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

        static double Linear(byte channel) => channel / 255d is var part and <= 0.04045 ? part / 12.92 : Math.Pow(((channel / 255d) + 0.055) / 1.055, 2.4);
    }
}
