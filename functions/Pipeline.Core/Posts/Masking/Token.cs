using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>A word of a comment, where it stands, and whether its capital says nothing because a sentence begins with it.</summary>
internal sealed partial record Token(string Word, int Start, bool StartsSentence, bool FollowsSpace)
{
    public int End => Start + Word.Length;

    public bool IsCapitalised => char.IsUpper(Word[0]);

    public bool FollowsWord(Token next) => next.FollowsSpace && End + 1 == next.Start;

    public static IReadOnlyList<Token> Of(string text)
    {
        List<Token> tokens = [];
        foreach (Match match in Pattern().Matches(text))
        {
            var before = text[..match.Index].TrimEnd(' ', '"', '«', '(', '“', '”', '-', '–', '\'', '\n', '\r', '\t');
            var starts = before.Length == 0 || before[^1] is '.' or '!' or '?' or '…' or ':';
            tokens.Add(new Token(match.Value, match.Index, starts, tokens.Count > 0 && text[tokens[^1].End..match.Index] == " "));
        }

        return tokens;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}*]*([-'’][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
