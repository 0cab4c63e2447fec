namespace Pipeline.Rendering.Templates;

/// <summary>Finds the line of a template that wrote a word, which a finished text no longer tells.</summary>
internal static class Whereabouts
{
    /// <summary>
    /// The first line that holds the word, in the template itself or else in any other: as the template's own text before as part of its
    /// code. Line 0 when no template holds it.
    /// </summary>
    public static (string Template, int Line) Find(TemplateLibrary library, string template, string word)
    {
        if (word.Length == 0) return (template, 0);
        var names = library.Names.OrderBy(each => each != template).ToList();
        foreach (var plain in (bool[])[true, false])
        {
            foreach (var name in names)
            {
                var source = library.SourceOf(name);
                for (var at = Next(source, 0); at >= 0; at = Next(source, at + 1))
                {
                    if (!IsWhole(source, at, word.Length) || (plain && IsInCode(source, at))) continue;
                    return (name, 1 + source.AsSpan(0, at).Count('\n'));
                }
            }
        }

        return (template, 0);

        int Next(string source, int from) => source.IndexOf(word, from, StringComparison.Ordinal);
    }

    private static bool IsWhole(string source, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(source[at - 1])) && (at + length == source.Length || !char.IsLetterOrDigit(source[at + length]));

    private static bool IsInCode(string source, int at) =>
        at > 0 && source.LastIndexOf("{{", at, StringComparison.Ordinal) > source.LastIndexOf("}}", at, StringComparison.Ordinal);
}
