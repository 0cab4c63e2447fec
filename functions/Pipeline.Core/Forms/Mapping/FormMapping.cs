namespace Pipeline.Core.Forms.Mapping;

/// <summary>Where a form service's answers are, by what they become. Questions and comments are by their ids in the programme.</summary>
public sealed record FormMapping(
    ValueSource Participant,
    ValueSource Channel,
    TimeSource OccurredAt,
    ValueSource? Shopper,
    ValueSource? Responder,
    ValueSource? Outcome,
    ValueSource? WaitSeconds,
    IReadOnlyDictionary<string, ValueSource> Questions,
    IReadOnlyDictionary<string, ValueSource> Comments);
