using Pipeline.Core.Posts;

namespace Pipeline.Functions.Http;

/// <summary>One decision about a quote as answered.</summary>
public sealed record QuoteDecisionAnswer(string Decision, string? Reason, string? By, DateTimeOffset At)
{
    public static QuoteDecisionAnswer Of(QuoteDecision decision) =>
        new(decision.State.ToString().ToLowerInvariant(), decision.Reason, decision.By, decision.At);
}
