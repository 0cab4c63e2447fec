using System.Globalization;
using System.Xml.Linq;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Functions;
using SkiaSharp;

namespace Pipeline.Rendering.Tests.Charts;

/// <summary>Where the texts of a chart stand in a font as wide as a browser's may be: those that leave the drawing, and those upon another text or a bar.</summary>
internal sealed record DrawnText(IReadOnlyList<string> Outside, IReadOnlyList<string> Upon)
{
    /// <summary>What may meet without a reader seeing it.</summary>
    private const float Touch = 0.5f;

    public static DrawnText Of(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var box = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        var room = SKRect.Inflate(SKRect.Create(box[0], box[1], box[2], box[3]), Touch, Touch);
        var texts = root.Descendants("text").Select(text => (Words: text.Value, Box: BoxOf(text))).ToList();
        var bars = root.Descendants("rect").Select(bar => (Words: "a bar", Box: SKRect.Create(At(bar, "x"), At(bar, "y"), At(bar, "width"), At(bar, "height")))).ToList();
        return new DrawnText(
            [.. texts.Where(text => !room.Contains(text.Box)).Select(text => text.Words)],
            [.. texts.SelectMany((text, index) => texts.Skip(index + 1).Concat(bars).Where(other => Meets(text.Box, other.Box)).Select(other => $"{text.Words} and {other.Words}"))]);
    }

    private static bool Meets(SKRect one, SKRect other) => SKRect.Inflate(one, -Touch, -Touch).IntersectsWith(SKRect.Inflate(other, -Touch, -Touch));

    /// <summary>From the top of its capitals to its baseline, which is what reads as the text.</summary>
    private static SKRect BoxOf(XElement text)
    {
        var look = text.Attribute("class") is { } kind ? ChartStyle.Of(kind.Value) : ChartStyle.Plain;
        var length = GeometryFunctions.WidestOf(text.Value, look);
        var left = text.Attribute("text-anchor") is null ? At(text, "x") : At(text, "x") - length;
        var capitals = 0.72f * look.FontSize;
        return SKRect.Create(left, At(text, "y") - capitals, length, capitals);
    }

    private static float At(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
