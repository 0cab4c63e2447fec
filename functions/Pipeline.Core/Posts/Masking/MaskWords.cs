namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// The words that stand where something was hidden, in the language of the comment;
/// a comment whose language is unknown gets those of bokmål.
/// </summary>
internal static class MaskWords
{
    private static readonly Dictionary<string, string[]> ByLanguage = new()
    {
        ["nb"] = ["navn", "selskap", "sted", "telefon", "e-post", "lenke", "nummer", "bil", "bransje"],
        ["nn"] = ["namn", "selskap", "stad", "telefon", "e-post", "lenkje", "nummer", "bil", "bransje"],
        ["da"] = ["navn", "firma", "sted", "telefon", "e-mail", "link", "nummer", "bil", "branche"],
        ["sv"] = ["namn", "företag", "plats", "telefon", "e-post", "länk", "nummer", "bil", "bransch"],
        ["en"] = ["name", "company", "place", "phone", "e-mail", "link", "number", "car", "industry"],
    };

    public static string For(MaskKind kind, string? language) => $"[{ByLanguage[language ?? "nb"][(int)kind]}]";
}
