using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Pipeline.Rendering.Fonts;

/// <summary>
/// The typefaces that charts and PDFs are set in, embedded so that no machine needs fonts of its own. Loaded once; safe for any number of threads.
/// </summary>
internal static class FontBook
{
    private static readonly ConcurrentDictionary<FontStyle, SKTypeface> Typefaces = new();
    private static readonly ConcurrentDictionary<(Rune Rune, FontStyle Wanted), FontStyle?> Styles = new();

    public static SKTypeface Typeface(FontStyle style) => Typefaces.GetOrAdd(style, Load);

    /// <summary>The typeface at a size in points, with advances that are not rounded to a screen's pixels.</summary>
    public static SKFont Font(FontStyle style, float size) => new(Typeface(style), size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    /// <summary>The style in which a character can be set: the wanted one, the one of emoji, or null when no font has it.</summary>
    public static FontStyle? StyleFor(Rune rune, FontStyle wanted) => Styles.GetOrAdd((rune, wanted), Find);

    private static FontStyle? Find((Rune Rune, FontStyle Wanted) key)
    {
        if (Typeface(key.Wanted).ContainsGlyph(key.Rune.Value)) return key.Wanted;
        return Typeface(FontStyle.Emoji).ContainsGlyph(key.Rune.Value) ? FontStyle.Emoji : null;
    }

    private static SKTypeface Load(FontStyle style)
    {
        var name = style == FontStyle.Emoji ? "NotoEmoji-Faces" : $"ReportSans-{style}";
        using var stream = typeof(FontBook).Assembly.GetManifestResourceStream($"Pipeline.Rendering.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
