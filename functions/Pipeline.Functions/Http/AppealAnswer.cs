using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>An appeal as answered, with every move, oldest first.</summary>
public sealed record AppealAnswer(
    string Id, string Participant, string Evaluation, string Kind, string Text, string State, string? On, string OpenedBy, string? By, DateTimeOffset OpenedAt,
    IReadOnlyList<AppealNoteAnswer> History)
{
    public static AppealAnswer Of(Appeal appeal) => new(
        appeal.Id, appeal.Participant, appeal.Evaluation, AppealWords.Of(appeal.Kind), appeal.Text, AppealWords.Of(appeal.State),
        appeal.Waits is { } party ? AppealWords.Of(party) : null, AppealWords.Of(appeal.OpenedBy), appeal.By, appeal.OpenedAt,
        [.. appeal.History.Select(AppealNoteAnswer.Of)]);
}
