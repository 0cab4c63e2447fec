namespace Pipeline.Core.Programmes;

/// <summary>The award's rules: what counts, how few dialogues may be shown (counts of dialogues), and what waits for approval.</summary>
public sealed record Rules(
    bool ManualReview,
    int MinimumShown,
    int MinimumQuotes,
    int MinimumClass,
    int DialoguesToQualify,
    bool ReportsWaitForApproval,
    bool PostsWaitForApproval);
