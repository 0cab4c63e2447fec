using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>A move of an appeal as answered; `on` is whom it waits on.</summary>
public sealed record AppealNoteAnswer(string State, string? On, string Reason, string? By, DateTimeOffset At)
{
    public static AppealNoteAnswer Of(AppealNote note) =>
        new(AppealWords.Of(note.State), note.Waits is { } party ? AppealWords.Of(party) : null, note.Reason, note.By, note.At);
}
