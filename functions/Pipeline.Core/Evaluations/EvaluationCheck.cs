using System.Globalization;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations;

/// <summary>
/// Checks an evaluation against its programme: everything it names exists, its questions apply to its channel, and it happened on a
/// local day of the season. Blanks are no fault; what they mean is in <see cref="EvaluationFlags"/>.
/// </summary>
public static class EvaluationCheck
{
    public static IReadOnlyList<Fault> Against(Programme programme, Evaluation evaluation) =>
        evaluation.Programme == programme.Id
            ? [.. Faults(programme, evaluation).Take(EvaluationLimits.Faults)]
            : [new("/programme", $"The evaluation is of programme {Wording.Quoted(evaluation.Programme)}, not {Wording.Quoted(programme.Id)}.")];

    private static IEnumerable<Fault> Faults(Programme programme, Evaluation evaluation)
    {
        if (programme.FindParticipant(evaluation.Participant) is null)
            yield return Unknown("/participant", "participant", evaluation.Participant, programme.Participants.Select(each => each.Id));

        var channel = programme.FindChannel(evaluation.Channel);
        if (channel is null) yield return Unknown("/channel", "channel", evaluation.Channel, programme.Channels.Select(each => each.Id));

        var day = programme.LocalDay(evaluation.OccurredAt);
        if (!programme.Season.Contains(day))
        {
            yield return new("/occurredAt", string.Create(CultureInfo.InvariantCulture,
                $"The local day {day:yyyy-MM-dd} ({programme.TimeZone.Id}) is outside the season, {programme.Season.Start:yyyy-MM-dd} to {programme.Season.End:yyyy-MM-dd}."));
        }

        var known = 0;
        foreach (var question in programme.Questions)
        {
            if (!evaluation.Answers.TryGetValue(question.Id, out var answer)) continue;
            known++;
            if (answer.Length == 0) continue;
            if (channel is not null && !question.AppliesTo(channel.Id))
                yield return new(JsonPointer.Child("/answers", question.Id), $"This question is not asked in the channel {Wording.Quoted(channel.Id)}; leave it out.");
            else if (question.IndexOf(answer) < 0)
                yield return new(JsonPointer.Child("/answers", question.Id), NoSuchAnswer(question, answer));
        }

        if (known < evaluation.Answers.Count)
        {
            foreach (var name in evaluation.Answers.Keys.Where(name => programme.FindQuestion(name) is null).Order(StringComparer.Ordinal))
                yield return Unknown(JsonPointer.Child("/answers", name), "question", name, programme.Questions.Select(each => each.Id));
        }

        foreach (var name in evaluation.Comments.Keys.Where(name => !programme.Comments.Any(field => field.Id == name)).Order(StringComparer.Ordinal))
            yield return Unknown(JsonPointer.Child("/comments", name), "comment field", name, programme.Comments.Select(each => each.Id));
    }

    private static Fault Unknown(string pointer, string what, string id, IEnumerable<string> known) =>
        new(pointer, $"There is no {what} {Wording.Quoted(id)} in the programme. {Wording.Suggest(id, [.. known])}");

    private static string NoSuchAnswer(Question question, string answer) => question.Options.Count > 0
        ? $"There is no option {Wording.Quoted(answer)}. {Wording.Suggest(answer, [.. question.Options.Select(option => option.Code)])}"
        : string.Create(CultureInfo.InvariantCulture, $"{Wording.Quoted(answer)} is not a whole number from {question.Min} to {question.Max}.");
}
