using System.Text.RegularExpressions;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// How alike two wordings are, from 0 to 1: the share of their words that both have, in any script. Case, accents and punctuation do not count, nor
/// whether a name has its words written as one (`EasyToUse`).
/// </summary>
internal static partial class Likeness
{
    /// <summary>From here on a wording is offered as meant; below, a person has to say.</summary>
    public const double Enough = 0.6;

    /// <summary>Every word is the same.</summary>
    public const double Same = 1;

    private static readonly string[][] SameWords = [["ja", "yes", "true", "jo"], ["nei", "nej", "no", "false"]];

    public static double Of(string left, string right) => Math.Max(Shared(Words(left), Words(right)), Shared(Humps(left), Humps(right)));

    /// <summary>The best of several wordings.</summary>
    public static double Of(string left, IEnumerable<string> wordings) => wordings.Select(right => Of(left, right)).DefaultIfEmpty(0).Max();

    private static double Shared(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Words(string text) => [.. WordPattern().Matches(text).Select(word => Folded(word.Value))];

    private static HashSet<string> Humps(string text) => Words(HumpPattern().Replace(text, " "));

    private static string Folded(string word)
    {
        var folded = word.All(letter => NameSlug.Of(letter.ToString()).Length > 0) ? NameSlug.Of(word) : word.ToLowerInvariant();
        return SameWords.FirstOrDefault(same => same.Contains(folded))?[0] ?? folded;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex HumpPattern();
}
