using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A move of an appeal, at the programme's local time.</summary>
public sealed record DeskAppealNote(string At, string State, string? On, string Reason, string? By)
{
    public static DeskAppealNote Of(Programme programme, AppealNote note) => new(
        DeskOverview.Local(programme, note.At), AppealWords.Of(note.State), note.Waits is { } party ? AppealWords.Of(party) : null, note.Reason, note.By);
}
