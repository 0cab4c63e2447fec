namespace Pipeline.Rendering.Fonts;

/// <summary>Plain text in lines of a width, broken at blanks; a word wider than a line stands alone on its own.</summary>
internal static class TextFit
{
    /// <summary>At most so many lines, the last with an ellipsis when words are left out.</summary>
    public static IReadOnlyList<string> Lines(string text, FontStyle style, float size, float width, int most = int.MaxValue)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Fits($"{lines[^1]} {word}")) lines[^1] += $" {word}";
            else if (lines.Count < most) lines.Add(word);
            else return [.. lines[..^1], Cut(lines[^1])];
        }

        return lines;

        bool Fits(string line) => GlyphWidths.Of(line, style, size) <= width;

        string Cut(string line)
        {
            while (line.Contains(' ', StringComparison.Ordinal) && !Fits($"{line} …")) line = line[..line.LastIndexOf(' ')];
            return $"{line} …";
        }
    }
}
