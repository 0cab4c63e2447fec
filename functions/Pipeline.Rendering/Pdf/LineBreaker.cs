using Pipeline.Rendering.Fonts;

namespace Pipeline.Rendering.Pdf;

/// <summary>Breaks runs into lines at blanks; a word wider than a line is broken where it must be.</summary>
internal sealed class LineBreaker(float width)
{
    private readonly List<TextLine> lines = [];
    private readonly List<Fragment> fragments = [];
    private readonly List<Fragment> word = [];
    private TextRun? blank;
    private float used;
    private float size;

    public static IReadOnlyList<TextLine> Break(IEnumerable<TextRun> runs, float width)
    {
        var breaker = new LineBreaker(width);
        foreach (var run in runs)
            foreach (var (text, style) in FontRuns.Split(run.Text, run.Style)) breaker.Read(run with { Text = text, Style = style });
        breaker.EndWord();
        if (breaker.fragments.Count > 0) breaker.EndLine();
        return breaker.lines;
    }

    private void Read(TextRun run)
    {
        for (int start = 0, end; start < run.Text.Length; start = end)
        {
            end = start + 1;
            if (run.Text[start] is ' ' or '\n')
            {
                EndWord();
                blank = run with { Text = " " };
                if (run.Text[start] == '\n') EndLine();
                continue;
            }

            while (end < run.Text.Length && run.Text[end] is not (' ' or '\n')) end++;
            var text = run.Text[start..end];
            word.Add(new Fragment(run with { Text = text }, 0, GlyphWidths.Of(text, run.Style, run.Size)));
        }
    }

    /// <summary>Sets the word, whose parts may differ in look, on this line or the next.</summary>
    private void EndWord()
    {
        if (word.Count == 0) return;
        var length = word.Sum(part => part.Width);
        var gap = used > 0 && blank is not null ? GlyphWidths.Of(blank.Text, blank.Style, blank.Size) : 0;
        if (used > 0 && used + gap + length > width) EndLine();
        else if (gap > 0) Put(blank!, gap);
        foreach (var part in word)
        {
            if (length > width) Chop(part.Run);
            else Put(part.Run, part.Width);
        }

        word.Clear();
        blank = null;
    }

    private void Chop(TextRun run)
    {
        foreach (var rune in run.Text.EnumerateRunes())
        {
            var one = run with { Text = rune.ToString() };
            var length = GlyphWidths.Of(one.Text, one.Style, one.Size);
            if (used > 0 && used + length > width) EndLine();
            Put(one, length);
        }
    }

    private void Put(TextRun run, float length)
    {
        size = Math.Max(size, run.Size);
        if (fragments.Count > 0 && fragments[^1] is { } before && before.Run.LooksLike(run))
            fragments[^1] = new Fragment(run with { Text = before.Run.Text + run.Text }, before.X, before.Width + length);
        else
            fragments.Add(new Fragment(run, used, length));
        used += length;
    }

    private void EndLine()
    {
        if (size == 0) size = blank?.Size ?? 0;
        lines.Add(new TextLine([.. fragments], used, size));
        fragments.Clear();
        (used, size, blank) = (0, 0, null);
    }
}
