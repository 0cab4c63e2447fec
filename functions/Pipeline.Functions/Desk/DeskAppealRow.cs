using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>An appeal in the list; `On` is whom it waits on, `By` the name of who opened it where one was given.</summary>
public sealed record DeskAppealRow(string Id, string ParticipantId, string Participant, string Evaluation, string Kind, string State, string? On, string OpenedBy, string? By, string OpenedAt, bool IsOpen)
{
    public static DeskAppealRow Of(Programme programme, Appeal appeal) => new(
        appeal.Id, appeal.Participant, programme.FindParticipant(appeal.Participant)?.Name ?? appeal.Participant, appeal.Evaluation, AppealWords.Of(appeal.Kind), AppealWords.Of(appeal.State),
        appeal.Waits is { } party ? AppealWords.Of(party) : null, AppealWords.Of(appeal.OpenedBy), appeal.By, DeskOverview.Local(programme, appeal.OpenedAt), appeal.IsOpen);
}
