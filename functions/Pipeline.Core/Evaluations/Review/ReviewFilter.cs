namespace Pipeline.Core.Evaluations.Review;

/// <summary>Which evaluations to list; null asks for nothing. A flag is the code of one, or `any`.</summary>
public sealed record ReviewFilter(EvaluationState? State, string? Flag, string? Participant, string? Channel, string? Shopper)
{
    public const string AnyFlag = "any";

    public bool Takes(ReviewItem item) =>
        (State is null || item.Stored.State == State)
        && (Flag is null || (Flag == AnyFlag ? item.Flags.Count > 0 : item.Flags.Any(flag => flag.Code == Flag)))
        && (Participant is null || item.Stored.Evaluation.Participant == Participant)
        && (Channel is null || item.Stored.Evaluation.Channel == Channel)
        && (Shopper is null || item.Stored.Evaluation.Shopper == Shopper);
}
