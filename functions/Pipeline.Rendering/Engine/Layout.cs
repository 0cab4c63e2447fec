using System.Text;

namespace Pipeline.Rendering.Engine;

/// <summary>Tidies Markdown and text, so that templates may be laid out for their authors: no blanks at line ends, never two empty lines in a row, one line end at the end.</summary>
internal static class Layout
{
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = true;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = text[line].TrimEnd(' ');
            if (trimmed.IsEmpty && empty) continue;
            empty = trimmed.IsEmpty;
            tidy.Append(trimmed).Append('\n');
        }

        while (tidy.Length > 1 && tidy[^1] == '\n' && tidy[^2] == '\n') tidy.Length--;
        return tidy.ToString();
    }
}
