namespace Pipeline.Core.Appeals;

/// <summary>A mailed report that would no longer be true: to how many recipients it went, whether it lists the dialogue, and its figures that would differ.</summary>
public sealed record UntrueReport(string Period, string Participant, int Recipients, bool ListsDialogue, IReadOnlyList<PrintedChange> Figures);
