using System.Text.RegularExpressions;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// Hides the participants: their names whole, in any case and with their endings, and each word of a name that only the name has.
/// Everyday words of a name ("kraft", "bank") go only with a capital inside a sentence.
/// </summary>
internal sealed class RosterRule : IMaskRule
{
    private static readonly HashSet<string> Everyday =
    [
        "kraft", "strøm", "energi", "bank", "forsikring", "kommune", "nett", "mobil", "tele", "selskap", "norge", "norsk", "norske", "den", "det",
        "og", "for", "i", "av", "as", "asa", "a/s", "ab",
        "gruppen", "group", "bredbånd", "fiber", "data", "senter", "kundesenter",
        "reise", "buss", "post", "bil", "hus", "by", "nord", "sør", "vest", "øst", "service", "kundeservice", "the",
    ];

    /// <summary>What a participant's own word may be followed by, in a neighbour's spelling: "Havgløtt kommun".</summary>
    private static readonly HashSet<string> Trades =
    [
        "kraft", "strøm", "ström", "energi", "energy", "power", "bank", "banken", "forsikring", "försäkring", "insurance", "kommune", "kommunen", "kommun", "municipality", "nett", "mobil", "mobile", "tele",
    ];

    private static readonly HashSet<string> LegalForms = ["as", "asa", "a/s", "ab", "ltd", "inc"];

    private readonly Regex whole;
    private readonly HashSet<string> own;
    private readonly HashSet<string> everyday;

    public RosterRule(IEnumerable<Participant> participants)
    {
        var names = participants.Select(participant => participant.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !LegalForms.Contains(word.ToLowerInvariant())).ToList())
            .Where(words => words.Count > 0).ToList();
        var patterns = names.OrderByDescending(words => words.Count).Select(words => string.Join(@"[\s-]*", words.Select(Regex.Escape)));
        whole = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', patterns.DefaultIfEmpty("(?!)"))})" +
            @"(?:['’]?(?:s|en|ens|et|ets)|['’])?(?:\s(?:ASA|AS|A/S|AB|Ltd|Inc))?(?![\p{L}\p{N}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(MaskTime.Limit));
        var words = names.Where(name => name.Count > 1).SelectMany(name => name)
            .SelectMany(name => Token.Of(name)).Select(token => token.Word.ToLowerInvariant());
        var lookup = words.Where(word => word.Length > 2).ToLookup(word => Everyday.Contains(word));
        everyday = [.. lookup[true]];
        own = [.. lookup[false]];
    }

    public IEnumerable<MaskSpan> Find(string text)
    {
        foreach (Match match in whole.Matches(text)) yield return new MaskSpan(match.Index, match.Length, MaskKind.Company);
        Token? before = null;
        foreach (var token in Token.Of(text))
        {
            var isOwn = WithoutEnding(token.Word).Any(own.Contains);
            if (isOwn || (token is { IsCapitalised: true, StartsSentence: false } && WithoutEnding(token.Word).Any(everyday.Contains)))
                yield return new MaskSpan(token.Start, token.Word.Length, MaskKind.Company);
            else if (before is not null && before.FollowsWord(token) && Trades.Contains(token.Word.ToLowerInvariant()))
                yield return new MaskSpan(before.Start, token.End - before.Start, MaskKind.Company);
            before = isOwn ? token : null;
        }
    }

    private static IEnumerable<string> WithoutEnding(string word)
    {
        var lower = word.ToLowerInvariant();
        yield return lower;
        foreach (var ending in (string[])["'s", "’s", "s", "'", "’"])
            if (lower.EndsWith(ending, StringComparison.Ordinal)) yield return lower[..^ending.Length];
    }
}
