namespace Pipeline.Core.Posts.Masking;

/// <summary>Hides the words of a list: the sure ones in any case, the doubtful ones only with a capital inside a sentence.</summary>
internal sealed class ListRule(MaskKind kind, WordList list) : IMaskRule
{
    public IEnumerable<MaskSpan> Find(string text)
    {
        var shouted = !text.Any(char.IsLower);
        return Token.Of(text)
            .Where(token => list.IsSure(token.Word)
                || (!shouted && token is { IsCapitalised: true, StartsSentence: false } && list.Has(token.Word)))
            .Select(token => new MaskSpan(token.Start, token.Word.Length, kind));
    }
}
