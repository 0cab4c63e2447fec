using Pipeline.Core.Posts.Masking;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>
/// Refuses a masked comment in which anything looks like a name, number, address, e-mail or company. It rather refuses ten harmless ones than lets one through:
/// a capital letter is accepted only at the start of a sentence and only in a word that shoppers also write in lower case, or in the name of a channel.
/// </summary>
internal sealed class QuoteScreen
{
    private static readonly string[] Starters =
    [
        "jeg", "eg", "jag", "det", "den", "de", "dette", "vi", "h*n", "h*ns", "fikk", "fekk", "fik", "ikke", "ikkje", "veldig", "helt", "men", "og", "litt", "alt", "når", "da", "så",
        "hyggelig", "god", "godt", "dårlig", "kort", "svaret", "etter", "her", "en", "et", "ein", "eit", "ingen", "samtalen", "dialogen", "kundebehandleren", "følte", "ble", "vart",
        "fin", "fint", "bra", "rask", "raskt", "flott", "super", "suveren", "kjempebra", "vennlig", "høflig", "proff", "profesjonell", "trygt", "kjente", "ventet", "måtte", "kunne",
    ];

    private readonly HashSet<string> lowerCase;
    private readonly HashSet<string> channels;
    private readonly HashSet<string> owned;

    public QuoteScreen(Programme programme, IEnumerable<string> comments)
    {
        lowerCase = [.. Starters, .. comments.SelectMany(Words).Where(word => char.IsLower(word[0]))];
        channels = [.. programme.Channels.SelectMany(channel => channel.Name.ByLocale.Values)];
        owned = [.. programme.Participants.SelectMany(participant => Words(participant.Name)).Where(word => word.Length > 2).Select(word => word.ToLowerInvariant())];
    }

    public bool IsAnonymous(string masked)
    {
        if (masked.Any(each => char.IsDigit(each) || each is '@' or '/' or '\\')) return false;
        var startsSentence = true;
        foreach (var token in masked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.Trim('.', ',', '!', '?', ':', ';', '"', '«', '»', '(', ')', '\'', '–', '-', '…');
            if (word.Length > 0 && !IsHarmless(word, startsSentence)) return false;
            startsSentence = token[^1] is '.' or '!' or '?' or '…' || token.EndsWith(".\"", StringComparison.Ordinal);
        }

        return true;
    }

    private bool IsHarmless(string word, bool startsSentence)
    {
        if (channels.Contains(word)) return true;
        if (word.Contains('.', StringComparison.Ordinal) || IsOwned(word.ToLowerInvariant())) return false;
        if (word is "H*n" or "H*ns" or "H*N" or "H*NS") return true;
        if (!word.Any(char.IsUpper)) return true;
        return startsSentence && char.IsUpper(word[0]) && !word.Skip(1).Any(char.IsUpper) && lowerCase.Contains(word.ToLowerInvariant())
            && !IsUndecided(word);
    }

    /// <summary>An everyday word that is a name too: nobody can tell which, where a sentence begins.</summary>
    private static bool IsUndecided(string word) => WordList.Names.Has(word) && !WordList.Everyday.Contains(word.ToLowerInvariant());

    private bool IsOwned(string word) => owned.Contains(word) || (word.EndsWith('s') && owned.Contains(word[..^1].TrimEnd('\'', '’')));

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(each => char.IsLetter(each) || each == '*' ? each : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
