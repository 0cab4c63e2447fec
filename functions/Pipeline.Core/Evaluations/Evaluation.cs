namespace Pipeline.Core.Evaluations;

/// <summary>
/// One dialogue with a participant and the shopper's answers about it. Answers are option codes or whole numbers as text, keyed by question id;
/// a missing key is a blank, never a "no". Wait is in seconds.
/// </summary>
public sealed record Evaluation(
    string Id,
    string Programme,
    string Participant,
    string Channel,
    DateTimeOffset OccurredAt,
    string? Shopper,
    Responder Responder,
    Outcome Outcome,
    int? WaitSeconds,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string> Comments);
