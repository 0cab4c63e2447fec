namespace Pipeline.Core.Posts;

/// <summary>Tells written Norwegian, Danish, Swedish and English apart by their commonest words; null when a text has too few of them to say.</summary>
public static class QuoteLanguage
{
    /// <summary>Words that only one of the languages writes this way.</summary>
    private static readonly (string Language, HashSet<string> Words)[] Signs =
    [
        ("nb", ["jeg", "ikke", "meg", "seg", "hva", "noe", "fra", "veldig", "ble", "være", "også", "deg", "hvordan", "bare", "mer"]),
        ("nn", ["eg", "ikkje", "meg", "seg", "kva", "noko", "frå", "veldig", "vart", "vere", "òg", "korleis", "berre", "meir", "mykje", "dei", "ein", "eit", "kjente"]),
        ("da", ["jeg", "ikke", "mig", "sig", "hvad", "noget", "fra", "meget", "blev", "være", "også", "af", "hvordan", "bare", "mere", "hjælp", "efter", "nogen", "uden", "fik"]),
        ("sv", ["jag", "inte", "mig", "sig", "vad", "något", "från", "mycket", "blev", "vara", "också", "av", "och", "hur", "bara", "är", "för", "fick"]),
        ("en", ["i", "the", "not", "and", "was", "were", "with", "my", "me", "they", "very", "what", "from", "to", "would"]),
    ];

    private static readonly char[] Breaks = [' ', ',', '.', '!', '?', ':', ';', '(', ')', '"', '«', '»', '-', '–'];

    public static string? Guess(string text)
    {
        var words = text.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        var counts = Signs.Select(sign => (sign.Language, Count: words.Count(sign.Words.Contains))).OrderByDescending(each => each.Count).ToList();
        return counts[0].Count >= 2 && counts[0].Count > counts[1].Count ? counts[0].Language : null;
    }
}
