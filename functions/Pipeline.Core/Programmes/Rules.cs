using Pipeline.Core.Alerts;
using Pipeline.Core.Retention;

namespace Pipeline.Core.Programmes;

/// <summary>
/// The award's rules: what counts, how few dialogues or participants may be shown, who has a place or wins (counts of dialogues; the floor in
/// points of the total), what breaks a tie, and what waits for approval.
/// </summary>
public sealed record Rules(
    bool ManualReview,
    int MinimumShown,
    int MinimumContributors,
    int MinimumQuotes,
    int MinimumClass,
    int DialoguesToQualify,
    int ChannelDialoguesToQualify,
    int ChannelDialoguesToWin,
    decimal? WinnerFloor,
    IReadOnlyList<string> TieBreak,
    bool ReportsWaitForApproval,
    bool PostsWaitForApproval,
    bool QuotesWaitForApproval)
{
    /// <summary>Null when a contact may come at any time.</summary>
    public ContactHours? Hours { get; init; }

    /// <summary>Null when participants are not told of single bad dialogues.</summary>
    public AlertRule? Alerts { get; init; }

    /// <summary>How long what is no result is kept.</summary>
    public RetentionRule Retention { get; init; } = RetentionRule.Default;

    /// <summary>The tie-break that is not a question: the share of contacts that were answered.</summary>
    public const string Answered = "answered";
}
