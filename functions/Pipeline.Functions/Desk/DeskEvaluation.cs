using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>The page of one evaluation: everything that was answered in the words of the questionnaire, its flags, and what was decided. `Reason` is what was typed last.</summary>
public sealed record DeskEvaluation(
    DeskReviewRow Row, string ParticipantId, string Query, string OfShopper, string OccurredAt, string ReceivedAt, string Source, int Revision, string Outcome, string Responder, int? WaitSeconds,
    IReadOnlyList<DeskAnswer> Answers, IReadOnlyList<DeskComment> Comments, IReadOnlyList<DeskNote> Notes, int Left, string? Next, string Reason, string? Fault)
{
    public static DeskEvaluation Of(Programme programme, DeskReviewRow row, ReviewItem item, IReadOnlyList<DeskReviewRow> others, string language, string reason, string? fault)
    {
        var (stored, evaluation) = (item.Stored, item.Stored.Evaluation);
        return new DeskEvaluation(
            row, evaluation.Participant, QueryHelpers.AddQueryString("", "id", evaluation.Id),
            QueryHelpers.AddQueryString(DeskVisit.Place(programme.Id, "review"), "shopper", evaluation.Shopper ?? ""), DeskOverview.Local(programme, evaluation.OccurredAt), DeskOverview.Local(programme, stored.ReceivedAt), stored.Source, stored.Revision,
            WireNames.Of(evaluation.Outcome), WireNames.Of(evaluation.Responder), evaluation.WaitSeconds,
            [.. programme.Questions.Where(question => question.AppliesTo(evaluation.Channel)).Select(question => AnswerOf(programme, question, evaluation, language))],
            [.. programme.Comments.Where(field => evaluation.Comments.ContainsKey(field.Id)).Select(field => new DeskComment(field.Name.In(language), evaluation.Comments[field.Id]))],
            [.. stored.Decisions.Select(note => new DeskNote(DeskOverview.Local(programme, note.At), note.State.ToString().ToLowerInvariant(), note.Revision, note.Reason, note.By))],
            others.Count, others.Count == 0 ? null : others[0].Address, reason, fault);
    }

    private static DeskAnswer AnswerOf(Programme programme, Question question, Evaluation evaluation, string language)
    {
        var area = programme.Areas.FirstOrDefault(each => each.Id == question.Area)?.Name.In(language) ?? "";
        var due = evaluation.Outcome == Core.Evaluations.Outcome.Answered
            && !(programme.FindParticipant(evaluation.Participant) is { } participant && question.OptionalFor.Contains(participant.Class));
        if (!evaluation.Answers.TryGetValue(question.Id, out var code)) return new DeskAnswer(area, question.Text.In(language), null, null, due);
        var option = question.Options.FirstOrDefault(each => each.Code == code);
        var points = question.MaxPoints > 0 && option is not null ? FormattableString.Invariant($"{option.Points}/{question.MaxPoints}") : null;
        return new DeskAnswer(area, question.Text.In(language), option?.Text?.In(language) ?? code, points, due);
    }
}
