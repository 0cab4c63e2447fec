using System.Collections.ObjectModel;
using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Tallies;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>
/// The participant's own dialogues. Months only, and within a month by channel: neither the day nor the order may give a shopper away. Comments are masked,
/// and each stands beside the score that the same shopper gave its area.
/// </summary>
internal sealed class DialogueList
{
    private readonly Programme programme;
    private readonly Locale locale;
    private readonly List<(int Number, Evaluation Evaluation, DialogueScore Score)> dialogues;

    public DialogueList(ReportRequest request, Locale locale)
    {
        programme = request.Programme;
        this.locale = locale;
        var channels = programme.Channels.Select(channel => channel.Id).ToList();
        dialogues =
        [
            .. request.Evaluations
                .OrderBy(each => FirstOfMonth(each)).ThenBy(each => channels.IndexOf(each.Channel)).ThenBy(each => each.Id, StringComparer.Ordinal)
                .Select((evaluation, index) => (index + 1, evaluation, DialogueScore.Of(programme, evaluation.Answers))),
        ];
    }

    public ReadOnlyCollection<object?> Show() => Model.List(dialogues.Select(each => Model.Of(
        ("number", new Counted(each.Number, "number in the report")),
        ("reference", DialogueReference.Of(programme.Id, each.Evaluation.Participant, each.Evaluation.Id)),
        ("month", FirstOfMonth(each.Evaluation)),
        ("channel", ChannelOf(each.Evaluation)),
        ("answered", each.Evaluation.Outcome == Outcome.Answered),
        ("chatbot", each.Evaluation.Responder == Responder.Chatbot),
        ("score", each.Evaluation.Outcome == Outcome.Answered && each.Score.Total is { } milli ? new Scored(milli, $"dialogue {each.Number}") : null),
        ("silent", !programme.Questions.Any(question => each.Evaluation.Answers.ContainsKey(question.Id))
            ? new Ruling(FormattableString.Invariant($"dialogue {each.Number} has no answers"))
            : null),
        ("answers", Model.List(programme.Questions.Where(question => each.Evaluation.Answers.ContainsKey(question.Id)).Select(question =>
            Model.Of(("question", question.Text.In(locale.Code)), ("answer", AnswerTo(question, each.Evaluation)), ("kind", question.MaxPoints == 0 ? "" : Points(question, each.Evaluation)))))))));

    /// <summary>Every comment by its field, in the programme's order; fields without comments are left out.</summary>
    public ReadOnlyCollection<object?> Comments() => Model.List(programme.Comments
        .Select(field => (Field: field, Said: dialogues.Where(each => each.Evaluation.Comments.TryGetValue(field.Id, out var text) && !string.IsNullOrWhiteSpace(text)).ToList()))
        .Where(group => group.Said.Count > 0)
        .Select(group => Model.Of(
            ("field", group.Field.Name.In(locale.Code)),
            ("said", Model.List(group.Said.Select(each => Said(group.Field, each)))))));

    private ScriptObject Said(CommentField field, (int Number, Evaluation Evaluation, DialogueScore Score) each)
    {
        var text = QuoteMask.Mask(each.Evaluation.Comments[field.Id]);
        var milli = programme.Areas.Zip(each.Score.Areas).FirstOrDefault(area => area.First.Id == field.Id).Second;
        return Model.Of(
            ("text", text),
            ("language", QuoteLanguage.Guess(text) ?? locale.Code),
            ("number", new Counted(each.Number, "number in the report")),
            ("channel", ChannelOf(each.Evaluation)),
            ("feeling", FeelingOf(each.Evaluation)),
            ("score", each.Evaluation.Outcome == Outcome.Answered && milli is { } score ? new Scored(score, $"area {field.Id} of dialogue {each.Number}") : null));
    }

    /// <summary>The shopper's own word for it; null without one.</summary>
    private string? FeelingOf(Evaluation evaluation) =>
        programme.Highlights?.Sentiment is { } id && evaluation.Answers.ContainsKey(id) && programme.FindQuestion(id) is { } question ? AnswerTo(question, evaluation) : null;

    private string AnswerTo(Question question, Evaluation evaluation) => OptionText.Of(question, evaluation.Answers[question.Id], locale);

    private static string Points(Question question, Evaluation evaluation)
    {
        var points = question.Options[question.IndexOf(evaluation.Answers[question.Id])].Points;
        return points == question.MaxPoints ? "full" : points == 0 ? "none" : "some";
    }

    private string ChannelOf(Evaluation evaluation) => programme.FindChannel(evaluation.Channel)?.Name.In(locale.Code) ?? evaluation.Channel;

    private DateOnly FirstOfMonth(Evaluation evaluation)
    {
        var day = programme.LocalDay(evaluation.OccurredAt);
        return new DateOnly(day.Year, day.Month, 1);
    }
}
