using System.Globalization;
using System.Xml.Linq;
using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>Paints elements of a chart's SVG, one after the other, onto a canvas where the grid says.</summary>
internal sealed class SvgPainter(SKCanvas canvas, ChartGrid grid) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };

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
                    canvas.DrawCircle(X(element, "cx"), Y(element, "cy"), grid.Length(Of(element, "r")), paint);
                    break;
                case "line":
                    Allow(element, "class", "x1", "y1", "x2", "y2");
                    PaintLine(element);
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

    public void Dispose() => paint.Dispose();

    private void PaintRect(XElement element)
    {
        Use(StyleOf(element), SKPaintStyle.Fill);
        var corner = element.Attribute("rx") is { } rx ? grid.Length(Number(rx.Value)) : 0;
        var (right, bottom) = (Of(element, "x") + Of(element, "width"), Of(element, "y") + Of(element, "height"));
        canvas.DrawRoundRect(new SKRect(X(element, "x"), Y(element, "y"), grid.X(right), grid.Y(bottom)), corner, corner, paint);
    }

    private void PaintLine(XElement element)
    {
        var style = StyleOf(element);
        Use(style, SKPaintStyle.Stroke);
        if (style.Dashed)
        {
            using var path = ChartPaths.Broken(new(Of(element, "x1"), Of(element, "y1")), new(Of(element, "x2"), Of(element, "y2")), grid);
            canvas.DrawPath(path, paint);
        }
        else
        {
            canvas.DrawLine(X(element, "x1"), Y(element, "y1"), X(element, "x2"), Y(element, "y2"), paint);
        }
    }

    private void PaintPath(XElement element)
    {
        Use(StyleOf(element), SKPaintStyle.Stroke);
        using var path = ChartPaths.Straight(Text(element, "d"), grid);
        canvas.DrawPath(path, paint);
    }

    private void PaintText(XElement element)
    {
        var style = element.Attribute("class") is null ? ChartStyle.Plain : StyleOf(element);
        Use(style, SKPaintStyle.Fill);
        var size = grid.Length(style.FontSize);
        var runs = FontRuns.Split(element.Value, style.Font).Select(run => (run.Text, run.Style, Width: GlyphWidths.Of(run.Text, run.Style, size))).ToList();
        var x = X(element, "x");
        if (element.Attribute("text-anchor") is { } anchor)
            x -= anchor.Value == "end" ? runs.Sum(run => run.Width) : throw new FormatException($"Charts have no text-anchor \"{anchor.Value}\".");
        foreach (var run in runs)
        {
            using var blob = TextBlobs.Of(run.Text, run.Style, size);
            canvas.DrawText(blob, grid.Rounded(x), Y(element, "y"), paint);
            x += run.Width;
        }
    }

    private void Use(ChartStyle style, SKPaintStyle how)
    {
        paint.Style = how;
        paint.Color = style.Colour;
        paint.StrokeWidth = grid.Length(style.Width);
        paint.StrokeCap = style.Round ? SKStrokeCap.Round : SKStrokeCap.Butt;
    }

    private static ChartStyle StyleOf(XElement element) =>
        ChartStyle.Of(element.Attribute("class")?.Value ?? throw new FormatException($"A {element.Name.LocalName} of a chart has a class."));

    private float X(XElement element, string name) => grid.X(Of(element, name));

    private float Y(XElement element, string name) => grid.Y(Of(element, name));

    private static float Of(XElement element, string name) => Number(Text(element, name));

    private static string Text(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new FormatException($"A {element.Name.LocalName} of a chart has {name}.");

    private static void Allow(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in element.Attributes())
            if (!names.Contains(attribute.Name.LocalName)) throw new FormatException($"A {element.Name.LocalName} of a chart has no \"{attribute.Name.LocalName}\".");
    }
}
