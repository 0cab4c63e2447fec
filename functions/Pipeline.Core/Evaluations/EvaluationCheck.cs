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
    public static IReadOnlyList<Fault> Against(Programme programme, Evaluation evaluation)
    {
        if (evaluation.Programme != programme.Id)
        {
            return [new("/programme",
                $"The evaluation is of programme {Wording.Quoted(evaluation.Programme)}, not {Wording.Quoted(programme.Id)}.")];
        }

        return
        [
            .. CheckContact(programme, evaluation)
                .Concat(CheckAnswers(programme, evaluation))
                .Concat(CheckComments(programme, evaluation))
                .Take(EvaluationLimits.Faults),
        ];
    }

    private static IEnumerable<Fault> CheckContact(Programme programme, Evaluation evaluation)
    {
        if (programme.FindParticipant(evaluation.Participant) is null)
            yield return Unknown("/participant", "participant", evaluation.Participant, programme.Participants.Select(each => each.Id));
        if (programme.FindChannel(evaluation.Channel) is null)
            yield return Unknown("/channel", "channel", evaluation.Channel, programme.Channels.Select(each => each.Id));

        var (day, season) = (programme.LocalDay(evaluation.OccurredAt), programme.Season);
        if (!season.Contains(day))
        {
            var zone = programme.TimeZone.Id;
            yield return new("/occurredAt", string.Create(CultureInfo.InvariantCulture,
                $"The local day {day:yyyy-MM-dd} ({zone}) is outside the season, {season.Start:yyyy-MM-dd} to {season.End:yyyy-MM-dd}."));
        }
    }

    private static IEnumerable<Fault> CheckAnswers(Programme programme, Evaluation evaluation)
    {
        var knowsChannel = programme.FindChannel(evaluation.Channel) is not null;
        var known = 0;
        foreach (var question in programme.Questions)
        {
            if (!evaluation.Answers.TryGetValue(question.Id, out var answer)) continue;
            known++;
            if (answer.Length == 0) continue;
            if (knowsChannel && !question.AppliesTo(evaluation.Channel))
                yield return Answer(question.Id, $"This question is not asked in the channel \"{evaluation.Channel}\"; leave it out.");
            else if (question.IndexOf(answer) < 0)
                yield return Answer(question.Id, NoSuchAnswer(question, answer));
        }

        if (known == evaluation.Answers.Count) yield break;
        foreach (var name in evaluation.Answers.Keys.Where(name => programme.FindQuestion(name) is null).Order(StringComparer.Ordinal))
            yield return Unknown(JsonPointer.Child("/answers", name), "question", name, programme.Questions.Select(each => each.Id));
    }

    private static IEnumerable<Fault> CheckComments(Programme programme, Evaluation evaluation) =>
        evaluation.Comments.Keys
            .Where(name => !programme.Comments.Any(field => field.Id == name))
            .Order(StringComparer.Ordinal)
            .Select(name => Unknown(
                JsonPointer.Child("/comments", name), "comment field", name, programme.Comments.Select(each => each.Id)));

    private static Fault Answer(string question, [Sentence] string detail) => new(JsonPointer.Child("/answers", question), detail);

    private static Fault Unknown(string pointer, [Sentence] string what, string id, IEnumerable<string> known) =>
        new(pointer, $"There is no {what} {Wording.Quoted(id)} in the programme. {Wording.Suggest(id, [.. known])}");

    [return: Sentence]
    private static string NoSuchAnswer(Question question, string answer) => question.Options.Count > 0
        ? $"There is no option {Wording.Quoted(answer)}. {Wording.Suggest(answer, [.. question.Options.Select(option => option.Code)])}"
        : string.Create(
            CultureInfo.InvariantCulture, $"{Wording.Quoted(answer)} is not a whole number from {question.Min} to {question.Max}.");
}
