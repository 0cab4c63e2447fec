namespace Pipeline.Core.Forms.Mapping;

/// <summary>How alike two wordings are, from 0 to 1: the share of their words that both have. Case, accents and punctuation do not count.</summary>
internal static class Likeness
{
    /// <summary>From here on a wording is offered as meant; below, a person has to say.</summary>
    public const double Enough = 0.6;

    private static readonly string[][] SameWords = [["ja", "yes", "true", "jo"], ["nei", "nej", "no", "false"]];

    public static double Of(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        if (a.Count == 0 || b.Count == 0) return 0;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>The best of several wordings.</summary>
    public static double Of(string left, IEnumerable<string> wordings) => wordings.Select(right => Of(left, right)).DefaultIfEmpty(0).Max();

    private static HashSet<string> Words(string text) => NameSlug.Of(text).Split('-', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => SameWords.FirstOrDefault(same => same.Contains(word))?[0] ?? word).ToHashSet(StringComparer.Ordinal);
}
