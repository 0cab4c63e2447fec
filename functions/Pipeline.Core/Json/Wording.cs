namespace Pipeline.Core.Json;

/// <summary>Phrases that faults share.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;
    private const int MostListed = 12;

    /// <summary>The text in quotation marks, cut when it is long.</summary>
    public static string Quoted(string text) => $"\"{Clip(text)}\"";

    public static string Clip(string text)
    {
        if (text.Length <= LongestQuote) return text;
        var length = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"{text[..length]}…";
    }

    /// <summary>`"a", "b" or "c"`, cut when there are many.</summary>
    [return: Sentence]
    public static string AnyOf(IReadOnlyCollection<string> texts)
    {
        var quoted = texts.Take(MostListed).Select(Quoted).ToList();
        if (texts.Count > MostListed) return $"{string.Join(", ", quoted)} …";
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    /// <summary>What was probably meant, else what there is to choose from.</summary>
    [return: Sentence]
    public static string Suggest(string text, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return "None is defined.";
        return Spelling.Nearest(text, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"Use {AnyOf(known)}.";
    }
}
