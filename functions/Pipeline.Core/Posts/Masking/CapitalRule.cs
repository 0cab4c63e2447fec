namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// Hides what nothing but its capital inside a sentence shows to be a name, of whatever it may be. Everyday words and abbreviations stay.
/// </summary>
internal sealed class CapitalRule : IMaskRule
{
    private const int LongestAbbreviation = 5;

    /// <summary>"Bergenseren", "Kundehandsamaren": one of a kind, nobody in particular.</summary>
    private static readonly string[] PeopleInGeneral = ["eren", "aren", "heten"];

    public IEnumerable<MaskSpan> Find(string text)
    {
        if (!text.Any(char.IsLower)) yield break;
        var tokens = Token.Of(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            var first = tokens[index];
            if (!IsProper(first) && !(first is { IsInitial: true, StartsSentence: false } && IsContinued(tokens, index))) continue;
            while (IsContinued(tokens, index)) index++;
            yield return new MaskSpan(first.Start, tokens[index].End - first.Start, MaskKind.Name);
        }
    }

    /// <summary>By a proper word, or by a further initial before one: "R. J. Whitcombe".</summary>
    private static bool IsContinued(IReadOnlyList<Token> tokens, int index) => index + 1 < tokens.Count && tokens[index + 1] is { FollowsSpace: true } next
        && (IsProper(next) || (next.IsInitial && tokens[index].IsInitial && IsContinued(tokens, index + 1)));

    private static bool IsProper(Token token) => token is { IsCapitalised: true, StartsSentence: false } && !IsAbbreviation(token.Word)
        && !PeopleInGeneral.Any(ending => token.Word.EndsWith(ending, StringComparison.Ordinal)) && !WordList.Everyday.Contains(token.Word.ToLowerInvariant())
        && !token.Word.Split('-').All(part => WordList.Everyday.Contains(part.ToLowerInvariant()));

    /// <summary>"PDF", "SIM-kortet".</summary>
    private static bool IsAbbreviation(string word) => word.Split('-')[0] is { Length: > 1 and <= LongestAbbreviation } first && !first.Any(char.IsLower);
}
