namespace Pipeline.Core.Programmes;

/// <summary>What the texts put first: the highlighted pair, the share asked for, the question on feelings and the outcome that drivers explain.</summary>
public sealed record Highlights(QuestionPair Pair, string? ShareQuestion, string? ShareOption, string? Sentiment, string? Drivers)
{
    /// <summary>The channel that a post of its own looks at; null leaves the choice to the figures.</summary>
    public string? Channel { get; init; }
}
