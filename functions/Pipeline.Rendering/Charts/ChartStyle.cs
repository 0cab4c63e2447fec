using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Charts;

/// <summary>What a class of a chart's element looks like in the light palette. It says the same as `_frame/style.scriban-html`; a test compares them.</summary>
internal sealed record ChartStyle(SKColor Colour, float Width = 1, bool Round = false, bool Dashed = false, float FontSize = 13, FontStyle Font = FontStyle.Regular)
{
    public static readonly SKColor Paper = SKColor.Parse("#f3f0ea");
    private static readonly SKColor Ink = SKColor.Parse("#1b1f24");

    // In grey, on paper or in the eye, the two differ by three to one; Okabe and Ito's own blue looks like their vermilion there.
    private static readonly SKColor First = SKColor.Parse("#003f6b");
    private static readonly SKColor Second = SKColor.Parse("#d55e00");

    /// <summary>Text without a class.</summary>
    public static readonly ChartStyle Plain = new(Ink);

    private static readonly Dictionary<string, ChartStyle> Styles = new(StringComparer.Ordinal)
    {
        ["first"] = new(First),
        ["second"] = new(Second),
        ["soft"] = new(SKColor.Parse("#57606a"), FontSize: 12),
        ["all"] = new(Ink, Font: FontStyle.Bold),
        ["grid"] = new(SKColor.Parse("#ddd8ce")),
        ["quartile"] = new(Ink, Width: 1.5f, Dashed: true),
        ["halo"] = new(Paper, Width: 4),
        ["whisker"] = new(Ink, Width: 1.5f),
        ["range"] = new(First.WithAlpha(128), Width: 3, Round: true),
        ["own-range"] = new(Second.WithAlpha(128), Width: 5, Round: true),
        ["own-line"] = new(First, Width: 2),
        ["all-line"] = new(Second, Width: 2, Dashed: true),
    };

    public static IEnumerable<string> Names => Styles.Keys;

    /// <summary>FormatException for a class that charts do not have.</summary>
    public static ChartStyle Of(string name) => Styles.GetValueOrDefault(name) ?? throw new FormatException($"Charts have no class \"{name}\".");
}
