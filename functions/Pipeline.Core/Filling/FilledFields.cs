using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Filling;

/// <summary>An evaluation as the form's fields, so that it can be looked at and revised.</summary>
public static class FilledFields
{
    public static IReadOnlyDictionary<string, string> Of(Programme programme, Evaluation evaluation)
    {
        var (date, time) = LocalMoment.Write(programme.TimeZone, evaluation.OccurredAt);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FieldNames.Channel] = evaluation.Channel,
            [FieldNames.Date] = date,
            [FieldNames.Time] = time,
            [FieldNames.Outcome] = WireNames.Of(evaluation.Outcome),
            [FieldNames.Responder] = WireNames.Of(evaluation.Responder),
        };
        if (evaluation.WaitSeconds is { } seconds) (fields[FieldNames.Wait], fields[FieldNames.Unit]) = WaitUnit.Write(seconds);
        foreach (var (question, answer) in evaluation.Answers) fields[FieldNames.Answer(question)] = answer;
        foreach (var (field, text) in evaluation.Comments) fields[FieldNames.Comment(field)] = text;
        return fields;
    }
}
