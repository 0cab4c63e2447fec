namespace Pipeline.Core.Posts;

/// <summary>One decision about a quote: when, and in the editor's words why and by whom, null when not said.</summary>
public sealed record QuoteDecision(QuoteState State, string? Reason, string? By, DateTimeOffset At);
