using System.Xml.Linq;
using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// Draws a chart's finished SVG in the light palette, with the fonts of the assembly. It knows the elements, attributes and classes of our own
/// templates; FormatException names any other, so that whoever writes a chart finds out.
/// </summary>
public static class ChartPicture
{
    /// <summary>What is left free around a chart, as a part of its width.</summary>
    private const float Margin = 0.03f;

    /// <summary>A PNG on an opaque background, `width` x `scale` pixels wide and as high as the chart's shape asks for.</summary>
    public static byte[] Png(string svg, int width, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var drawing = Read(svg);
        var box = ViewBox(drawing);
        var pixels = (int)MathF.Round(width * scale);
        box.Inflate(box.Width * Margin, box.Width * Margin);
        var height = Math.Max(1, (int)MathF.Round(pixels * box.Height / box.Width));
        return Raster.Png(pixels, height, canvas => Paint(drawing, box, canvas, new SKRect(0, 0, pixels, height), exact => exact));
    }

    /// <summary>Draws onto a canvas, as large as fits into the rectangle, from its upper left corner and without a background, its places and lengths rounded.</summary>
    public static void Draw(string svg, SKCanvas canvas, SKRect into, Func<float, float> rounded)
    {
        var drawing = Read(svg);
        Paint(drawing, ViewBox(drawing), canvas, into, rounded);
    }

    private static void Paint(XElement drawing, SKRect box, SKCanvas canvas, SKRect into, Func<float, float> rounded)
    {
        var unit = Math.Min(into.Width / box.Width, into.Height / box.Height);
        using var painter = new SvgPainter(canvas, new ChartGrid(into.Left - (box.Left * unit), into.Top - (box.Top * unit), unit, rounded));
        painter.PaintIn(drawing);
    }

    private static XElement Read(string svg)
    {
        try
        {
            var root = XDocument.Parse(svg).Root!;
            return root.Name.LocalName == "svg" ? root : throw new FormatException($"A chart begins with svg, not with {root.Name.LocalName}.");
        }
        catch (System.Xml.XmlException fault)
        {
            throw new FormatException($"The chart is no XML: {fault.Message}", fault);
        }
    }

    private static SKRect ViewBox(XElement svg)
    {
        var parts = (svg.Attribute("viewBox")?.Value ?? throw new FormatException("The chart's svg has no viewBox.")).Split(' ');
        if (parts.Length != 4) throw new FormatException("A viewBox is four numbers.");
        var box = SKRect.Create(SvgPainter.Number(parts[0]), SvgPainter.Number(parts[1]), SvgPainter.Number(parts[2]), SvgPainter.Number(parts[3]));
        return box is { Width: > 0, Height: > 0 } ? box : throw new FormatException("A viewBox has a width and a height.");
    }
}
