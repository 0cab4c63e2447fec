using System.Text.RegularExpressions;

namespace Pipeline.Rendering.Locales;

/// <summary>
/// A piece of text that templates of every language share by its key: "Rapporten bygger på {0} fra {1}". Numbers in braces are what the
/// template gives; square brackets hold words that would be a claim elsewhere and are declared to be none here ("[alle] kontakter").
/// </summary>
internal sealed partial record Wording(IReadOnlyList<WordingPart> Parts)
{
    /// <summary>How many values the template must give.</summary>
    public int Values { get; } = Parts.Max(part => part.Value) + 1 ?? 0;

    /// <summary>The words with values that need no ledger.</summary>
    public string With(params IReadOnlyList<string> values) => string.Concat(Parts.Select(part => part.Value is { } value ? values[value] : part.Words));

    /// <summary>Throws FormatException when a bracket or brace is not closed or a value is left out.</summary>
    public static Wording Parse(string text)
    {
        List<WordingPart> parts = [];
        foreach (Match match in Part().Matches(text))
        {
            parts.Add(match switch
            {
                _ when match.Groups["value"] is { Success: true } value => new WordingPart("", false, value.Value[0] - '0'),
                _ when match.Groups["declared"] is { Success: true } declared => new WordingPart(declared.Value, true, null),
                _ when match.Groups["plain"] is { Success: true } plain => new WordingPart(plain.Value, false, null),
                _ => throw new FormatException($"\"{text}\" has a bracket that is not closed, or braces without a number"),
            });
        }

        var given = parts.Where(part => part.Value is not null).Select(part => part.Value!.Value).Distinct().Order();
        return given.SequenceEqual(Enumerable.Range(0, given.Count()))
            ? new Wording(parts)
            : throw new FormatException($"\"{text}\" must number its values from zero without a gap");
    }

    [GeneratedRegex(@"\{(?<value>\d)\}|\[(?<declared>[^\[\]{}]+)\]|(?<plain>[^\[\]{}]+)|.", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Part();
}
