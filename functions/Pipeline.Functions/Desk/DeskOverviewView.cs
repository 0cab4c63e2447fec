namespace Pipeline.Functions.Desk;

/// <summary>The overview page: counts since a moment and in all, what stands still, and how far the plan is met. `Round` is null before the first daily look for flags. Drafts are those whose newest text is not published. `SinceInstant` is the moment as an address carries it.</summary>
public sealed record DeskOverviewView(
    string Since, string SinceInstant, int Arrived, int Evaluations, int ToReview, int Flagged, DeskFlagRound? Round, int Quarantined, int DraftsWaiting, int AppealsOpen, int MailsFailed, int PeriodsOpen,
    IReadOnlyList<DeskWaiting> Waiting, DeskProgress Progress);
