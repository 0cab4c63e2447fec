using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts.Masking;

/// <summary>Hides the words of a class's name in every language, also as the beginning of a longer word: where few take part, the sector tells who it is.</summary>
internal sealed class SectorRule(ParticipantClass sector) : IMaskRule
{
    private static readonly HashSet<string> Everyday =
    [
        "og", "i", "av", "til", "for", "med", "innen", "andre", "andra", "annet", "annat", "øvrige", "diverse", "and", "the", "of", "other",
        "selskap", "selskaper", "service", "tjenester", "tenester", "tjänster", "services",
    ];

    private readonly List<string> stems = [.. sector.Name.ByLocale.Values.SelectMany(Token.Of)
        .Select(token => token.Word.ToLowerInvariant()).Where(word => word.Length > 2 && !Everyday.Contains(word)).Distinct()];

    public IEnumerable<MaskSpan> Find(string text) => Token.Of(text)
        .Where(token => stems.Any(stem => Tells(token.Word.ToLowerInvariant(), stem)))
        .Select(token => new MaskSpan(token.Start, token.Word.Length, MaskKind.Sector));

    // Three letters begin too many other words.
    private static bool Tells(string word, string stem) => stem.Length == 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal);
}
