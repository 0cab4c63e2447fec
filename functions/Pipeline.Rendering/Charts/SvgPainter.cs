using System.Globalization;
using System.Xml.Linq;
using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>Paints elements of a chart's SVG, one after the other, onto a canvas whose unit is the SVG's.</summary>
internal sealed class SvgPainter(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };
    private readonly SKPathEffect dashes = SKPathEffect.CreateDash([4, 3], 0);

    public void PaintIn(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "title" or "desc":
                    break;
                case "g":
                    Allow(element, "aria-hidden");
                    PaintIn(element);
                    break;
                case "rect":
                    Allow(element, "class", "x", "y", "width", "height", "rx");
                    PaintRect(element);
                    break;
                case "circle":
                    Allow(element, "class", "cx", "cy", "r");
                    Use(StyleOf(element), SKPaintStyle.Fill);
                    canvas.DrawCircle(Of(element, "cx"), Of(element, "cy"), Of(element, "r"), paint);
                    break;
                case "line":
                    Allow(element, "class", "x1", "y1", "x2", "y2");
                    Use(StyleOf(element), SKPaintStyle.Stroke);
                    canvas.DrawLine(Of(element, "x1"), Of(element, "y1"), Of(element, "x2"), Of(element, "y2"), paint);
                    break;
                case "path":
                    Allow(element, "class", "d");
                    PaintPath(element);
                    break;
                case "text":
                    Allow(element, "class", "x", "y", "text-anchor");
                    PaintText(element);
                    break;
                default:
                    throw new FormatException($"Charts have no element \"{element.Name.LocalName}\".");
            }
        }
    }

    public static float Number(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"\"{text}\" is no number.");

    public void Dispose()
    {
        paint.Dispose();
        dashes.Dispose();
    }

    private void PaintRect(XElement element)
    {
        Use(StyleOf(element), SKPaintStyle.Fill);
        var corner = element.Attribute("rx") is { } rx ? Number(rx.Value) : 0;
        canvas.DrawRoundRect(SKRect.Create(Of(element, "x"), Of(element, "y"), Of(element, "width"), Of(element, "height")), corner, corner, paint);
    }

    private void PaintPath(XElement element)
    {
        var way = Text(element, "d");
        using var path = SKPath.ParseSvgPathData(way) ?? throw new FormatException($"\"{way}\" is no path.");
        Use(StyleOf(element), SKPaintStyle.Stroke);
        canvas.DrawPath(path, paint);
    }

    private void PaintText(XElement element)
    {
        var style = element.Attribute("class") is null ? ChartStyle.Plain : StyleOf(element);
        Use(style, SKPaintStyle.Fill);
        var runs = FontRuns.Split(element.Value, style.Font).Select(run => (run.Text, run.Style, Width: GlyphWidths.Of(run.Text, run.Style, style.FontSize))).ToList();
        var x = Of(element, "x");
        if (element.Attribute("text-anchor") is { } anchor)
            x -= anchor.Value == "end" ? runs.Sum(run => run.Width) : throw new FormatException($"Charts have no text-anchor \"{anchor.Value}\".");
        foreach (var run in runs)
        {
            using var blob = TextBlobs.Of(run.Text, run.Style, style.FontSize);
            canvas.DrawText(blob, x, Of(element, "y"), paint);
            x += run.Width;
        }
    }

    private void Use(ChartStyle style, SKPaintStyle how)
    {
        paint.Style = how;
        paint.Color = style.Colour;
        paint.StrokeWidth = style.Width;
        paint.StrokeCap = style.Round ? SKStrokeCap.Round : SKStrokeCap.Butt;
        paint.PathEffect = style.Dashed ? dashes : null;
    }

    private static ChartStyle StyleOf(XElement element) =>
        ChartStyle.Of(element.Attribute("class")?.Value ?? throw new FormatException($"A {element.Name.LocalName} of a chart has a class."));

    private static float Of(XElement element, string name) => Number(Text(element, name));

    private static string Text(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new FormatException($"A {element.Name.LocalName} of a chart has {name}.");

    private static void Allow(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in element.Attributes())
            if (!names.Contains(attribute.Name.LocalName)) throw new FormatException($"A {element.Name.LocalName} of a chart has no \"{attribute.Name.LocalName}\".");
    }
}
