namespace Pipeline.Core.Evaluations.Review;

/// <summary>Which evaluations to list; null asks for nothing. A flag is the code of one, `any`, or `new` for those that the last daily round saw first or that came after it.</summary>
public sealed record ReviewFilter(EvaluationState? State, string? Flag, string? Participant, string? Channel, string? Shopper)
{
    public const string AnyFlag = "any";
    public const string NewFlag = "new";

    /// <summary>Only what was received after this instant.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool Takes(ReviewItem item) =>
        (State is null || item.Stored.State == State)
        && (Since is null || item.Stored.ReceivedAt > Since)
        && (Flag is null || item.Flags.Any(flag => Flag is AnyFlag || (Flag is NewFlag ? item.IsNew(flag) : flag.Code == Flag)))
        && (Participant is null || item.Stored.Evaluation.Participant == Participant)
        && (Channel is null || item.Stored.Evaluation.Channel == Channel)
        && (Shopper is null || item.Stored.Evaluation.Shopper == Shopper);
}
