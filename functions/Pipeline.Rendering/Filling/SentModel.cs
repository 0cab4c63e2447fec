using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Filling;

/// <summary>What was sent, as the shopper reads it again, and which questions stand blank that should not.</summary>
internal sealed class SentModel(Programme programme, StoredEvaluation sent, Locale locale)
{
    private readonly Evaluation evaluation = sent.Evaluation;

    public ScriptObject Of() => Model.Of(
        ("day", programme.LocalDay(sent.ReceivedAt)),
        ("held", sent.Day),
        ("time", FilledFields.Of(programme, evaluation)[FieldNames.Time]),
        ("channel", programme.FindChannel(evaluation.Channel)?.Name.In(locale.Code) ?? evaluation.Channel),
        ("state", sent.State.ToString().ToLowerInvariant()),
        ("outcome", WireNames.Of(evaluation.Outcome)),
        ("responder", WireNames.Of(evaluation.Responder)),
        ("wait", Wait()),
        ("answers", Model.List(programme.Questions.Where(question => evaluation.Answers.ContainsKey(question.Id)).Select(question => Model.Of(
            ("text", question.Text.In(locale.Code)), ("answer", OptionText.Of(question, evaluation.Answers[question.Id], locale)))))),
        ("comments", Model.List(programme.Comments.Where(field => evaluation.Comments.ContainsKey(field.Id)).Select(field => Model.Of(
            ("name", field.Name.In(locale.Code)), ("lines", Model.List(evaluation.Comments[field.Id].ReplaceLineEndings("\n").Split('\n'))))))),
        ("blanks", Model.List(Blanks())));

    private ScriptObject? Wait()
    {
        if (evaluation.WaitSeconds is not { } seconds) return null;
        var (number, unit) = WaitUnit.Write(seconds);
        return Model.Of(("number", new Counted(long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), "the wait that the shopper told")), ("unit", unit[..^1]));
    }

    private IEnumerable<string> Blanks()
    {
        var inClass = programme.FindParticipant(evaluation.Participant)?.Class;
        return evaluation.Outcome != Outcome.Answered
            ? []
            : programme.Questions.Where(question => question.AppliesTo(evaluation.Channel) && !question.OptionalFor.Contains(inClass) && !evaluation.Answers.ContainsKey(question.Id))
                .Select(question => question.Text.In(locale.Code));
    }
}
