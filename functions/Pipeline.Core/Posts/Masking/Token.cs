using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>A word of a comment, where it stands, and whether its capital says nothing because a sentence begins with it.</summary>
internal sealed partial record Token(string Word, int Start, bool StartsSentence, bool FollowsSpace)
{
    public int End => Start + Word.Length;

    public bool IsCapitalised => char.IsUpper(Word[0]);

    public bool IsInitial => Word.Length == 1 && IsCapitalised;

    /// <summary>What a full stop shortens before a name, where no sentence ends.</summary>
    private bool IsShortened => IsInitial || Word is "Dr" or "Mr" or "Mrs" or "Ms" or "Hr" or "Fr";

    public bool FollowsWord(Token next) => next.FollowsSpace && End + 1 == next.Start;

    public static IReadOnlyList<Token> Of(string text)
    {
        List<Token> tokens = [];
        foreach (Match match in Pattern().Matches(text))
        {
            var between = tokens.Count > 0 ? text[tokens[^1].End..match.Index] : text[..match.Index];
            tokens.Add(new Token(match.Value, match.Index, tokens.Count == 0 || Ends(between, tokens[^1]),
                tokens.Count > 0 && (between == " " || (between == ". " && tokens[^1].IsShortened) || (between == "." && tokens[^1].IsInitial))));
        }

        return tokens;
    }

    // "Knut A. Berg" is one sentence; an exclamation mark within quotes ends one.
    private static bool Ends(string between, Token last)
    {
        if (between.Contains('\n', StringComparison.Ordinal)) return true;
        var mark = between.TrimEnd(' ', '"', '«', '(', '“', '”', '-', '–', '\'', '\r', '\t');
        return mark.Length > 0 && mark[^1] is '.' or '!' or '?' or '…' or ':' && !(mark == "." && last.IsShortened);
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}*]*([-'’][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex Pattern();
}
