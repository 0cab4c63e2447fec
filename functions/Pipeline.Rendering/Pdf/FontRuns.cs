using System.Text;
using Pipeline.Rendering.Fonts;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Splits text by the typeface that has its characters. What no typeface has is written as its code in brackets, such as [U+1F9FF], so that
/// nothing becomes an empty box.
/// </summary>
internal static class FontRuns
{
    private const int VariationSelector = 0xFE0F, Joiner = 0x200D;

    public static IEnumerable<TextRun> Split(TextRun run) => IsWhole(run) ? [run] : Parts(run);

    /// <summary>Whether the run can stay as it is, as nearly every run can.</summary>
    private static bool IsWhole(TextRun run)
    {
        foreach (var rune in run.Text.EnumerateRunes())
            if (rune.Value is VariationSelector or Joiner || (!IsFree(rune) && FontBook.StyleFor(rune, run.Style) != run.Style)) return false;
        return true;
    }

    /// <summary>Blanks and breaks need no glyph.</summary>
    private static bool IsFree(Rune rune) => rune.Value is '\n' or '\u00A0' or '\u00AD';

    private static IEnumerable<TextRun> Parts(TextRun run)
    {
        var text = new StringBuilder();
        var style = run.Style;
        foreach (var rune in run.Text.EnumerateRunes())
        {
            if (rune.Value is VariationSelector or Joiner) continue;
            var wanted = IsFree(rune) ? run.Style : FontBook.StyleFor(rune, run.Style);
            if ((wanted ?? run.Style) != style && text.Length > 0)
            {
                yield return run with { Text = text.ToString(), Style = style };
                text.Clear();
            }

            style = wanted ?? run.Style;
            text.Append(wanted is null ? $"[U+{rune.Value:X4}]" : rune.ToString());
        }

        if (text.Length > 0) yield return run with { Text = text.ToString(), Style = style };
    }
}
