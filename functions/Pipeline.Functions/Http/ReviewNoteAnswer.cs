using Pipeline.Core.Evaluations;

namespace Pipeline.Functions.Http;

/// <summary>A decision about an evaluation as answered.</summary>
public sealed record ReviewNoteAnswer(string State, int Revision, string Reason, string? By, DateTimeOffset At)
{
    public static ReviewNoteAnswer Of(ReviewNote note) => new(StateOf(note.State), note.Revision, note.Reason, note.By, note.At);

    public static string StateOf(EvaluationState state) => state.ToString().ToLowerInvariant();
}
