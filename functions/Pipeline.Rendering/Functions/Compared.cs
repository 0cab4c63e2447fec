using Pipeline.Core;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// How one printed difference compares with another, as a key into the locale's adverbs. The words follow the printed numbers, since those are what a
/// reader compares: below 2 points "a little", below 5 plain, below 10 "clearly", above "far".
/// </summary>
internal sealed class Compared
{
    /// <summary>Every key; a locale must have a word for each.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
        ["same", "little-more", "more", "clearly-more", "far-more", "little-less", "less", "clearly-less", "far-less"];

    private Compared(string key, [Sentence] string rule, IReadOnlyList<string> figures) => (Key, Rule, Figures) = (key, rule, figures);

    internal string Key { get; }

    internal string Rule { get; }

    internal IReadOnlyList<string> Figures { get; }

    public static Compared Of(decimal value, decimal other, params IReadOnlyList<string> figures)
    {
        var difference = value - other;
        var key = Math.Abs(difference) switch
        {
            0 => "same",
            < 2 => difference > 0 ? "little-more" : "little-less",
            < 5 => difference > 0 ? "more" : "less",
            < 10 => difference > 0 ? "clearly-more" : "clearly-less",
            _ => difference > 0 ? "far-more" : "far-less",
        };
        return new Compared(key, FormattableString.Invariant($"{key}: {value} against {other}"), figures);
    }
}
