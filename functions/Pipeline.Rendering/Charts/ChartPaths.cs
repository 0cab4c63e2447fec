using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>Lines of a chart as paths on its grid.</summary>
internal static class ChartPaths
{
    private const float Dash = 4, Gap = 3;

    /// <summary>The path of an SVG's `d`; FormatException when it is none or has more than straight lines.</summary>
    public static SKPath Straight(string way, ChartGrid grid)
    {
        using var drawn = SKPath.ParseSvgPathData(way) ?? throw new FormatException($"\"{way}\" is no path.");
        using var steps = drawn.CreateRawIterator();
        var path = new SKPath();
        Span<SKPoint> points = stackalloc SKPoint[4];
        for (var step = steps.Next(points); step != SKPathVerb.Done; step = steps.Next(points))
        {
            if (step == SKPathVerb.Move) path.MoveTo(On(grid, points[0]));
            else if (step == SKPathVerb.Line) path.LineTo(On(grid, points[1]));
            else throw new FormatException($"The path \"{way}\" of a chart has more than straight lines.");
        }

        return path;
    }

    /// <summary>A broken line as the short lines that it consists of: the effect of the drawing library makes an outline of each, which in a PDF is several times as long.</summary>
    public static SKPath Broken(SKPoint from, SKPoint to, ChartGrid grid)
    {
        var path = new SKPath();
        var whole = SKPoint.Distance(from, to);
        for (var at = 0f; at < whole; at += Dash + Gap)
        {
            path.MoveTo(On(grid, Along(at)));
            path.LineTo(On(grid, Along(Math.Min(at + Dash, whole))));
        }

        return path;

        SKPoint Along(float distance) => new(from.X + ((to.X - from.X) * distance / whole), from.Y + ((to.Y - from.Y) * distance / whole));
    }

    private static SKPoint On(ChartGrid grid, SKPoint point) => new(grid.X(point.X), grid.Y(point.Y));
}
