using Pipeline.Core.Posts;

namespace Pipeline.Functions.Http;

/// <summary>A quote as answered; `decision` is waiting, approved or rejected, `decisions` everything that was decided, oldest first.</summary>
public sealed record QuoteAnswer(
    string Id, string Text, string Feeling, string Channel, string Field, string? Language, bool Chatbot, string Decision,
    IReadOnlyList<QuoteDecisionAnswer> Decisions)
{
    public static QuoteAnswer Of(ReviewedQuote reviewed)
    {
        var quote = reviewed.Quote;
        return new(
            quote.Id, quote.Text, quote.Feeling.ToString().ToLowerInvariant(), quote.Channel, quote.Field, quote.Language, quote.IsChatbot,
            reviewed.State.ToString().ToLowerInvariant(), [.. reviewed.Decisions.Select(QuoteDecisionAnswer.Of)]);
    }
}
