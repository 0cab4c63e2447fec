namespace Pipeline.Core.Posts;

/// <summary>A quote with what was decided about it, oldest first; no decisions while it waits.</summary>
public sealed record ReviewedQuote(Quote Quote, IReadOnlyList<QuoteDecision> Decisions)
{
    public QuoteState State => Decisions.Count == 0 ? QuoteState.Waiting : Decisions[^1].State;
}
