namespace Pipeline.Functions.Desk;

/// <summary>A mailed report that a change would make untrue, with the participant's name.</summary>
public sealed record DeskUntrueReport(string Period, string Participant, int Recipients, bool ListsDialogue, IReadOnlyList<DeskChangedFigure> Figures);
