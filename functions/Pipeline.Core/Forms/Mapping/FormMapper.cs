using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// Makes an evaluation of a filled form by the form's mapping. Faults point into the form's definition, because that is where they are mended.
/// The evaluation is still to be checked against its programme.
/// </summary>
public static class FormMapper
{
    public static EvaluationReading Map(FormDefinition form, FormMapping mapping, FilledForm filled, Programme programme, DateTimeOffset receivedAt)
    {
        var faults = new List<Fault>();
        var id = MappedId.Of(form, filled);
        if (filled.Response.Length == 0)
            faults.Add(new("", "What was sent has no id: let the sender give each filled form one of its own, and keep it when the form is sent again."));
        if (id.Length > EvaluationLimits.IdLength || id.Any(char.IsControl))
            faults.Add(new("", $"The service's ids of form and response make no evaluation id of at most {EvaluationLimits.IdLength} characters."));

        var participant = One(mapping.Participant, "participant", filled, faults) ?? "";
        var channel = One(mapping.Channel, "channel", filled, faults) ?? "";
        var occurredAt = MappedTime.Read(mapping.OccurredAt, filled, programme.TimeZone, receivedAt, faults);
        var evaluation = new Evaluation(
            id, programme.Id, participant, channel, occurredAt,
            Optional(mapping.Shopper, filled, faults),
            (Responder)Word(mapping.Responder, WireNames.Responders, filled, faults),
            (Outcome)Word(mapping.Outcome, WireNames.Outcomes, filled, faults),
            Wait(mapping.WaitSeconds, filled, faults),
            Answers(mapping, filled, programme, faults),
            Comments(mapping, filled, faults));
        return faults.Count == 0 ? new(evaluation, []) : new(null, [.. faults.Take(EvaluationLimits.Faults)]);
    }

    private static string? One(ValueSource source, [Sentence] string what, FilledForm filled, List<Fault> faults)
    {
        if (Optional(source, filled, faults) is { } code) return code;
        if (source.In(filled).Count == 0) faults.Add(new(source.Pointer, $"The form says nothing about its {what} where the mapping looks for it."));
        return null;
    }

    private static string? Optional(ValueSource? source, FilledForm filled, List<Fault> faults)
    {
        if (source is null) return null;
        var values = source.In(filled);
        if (values.Count == 0) return null;
        if (values.Count > 1)
        {
            faults.Add(new(source.Pointer, $"{values.Count} answers were given where there can be one."));
            return null;
        }

        if (source.CodeOf(values[0]) is { } code) return code;
        faults.Add(new(
            JsonPointer.Child(source.Pointer, "options"),
            $"{Wording.Quoted(values[0].Text)} is not among the options; add it. {Wording.Suggest(values[0].Text, [.. source.Options.Keys])}"));
        return null;
    }

    private static int Word(ValueSource? source, IReadOnlyList<string> words, FilledForm filled, List<Fault> faults)
    {
        if (Optional(source, filled, faults) is not { } word) return 0;
        for (var index = 0; index < words.Count; index++)
            if (words[index] == word) return index;
        faults.Add(new(source!.Pointer, $"{Wording.Quoted(word)} must be {Wording.AnyOf(words)}."));
        return 0;
    }

    private static int? Wait(ValueSource? source, FilledForm filled, List<Fault> faults)
    {
        if (Optional(source, filled, faults) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && decimal.IsInteger(seconds)
            && seconds <= EvaluationLimits.WaitSeconds) return (int)seconds;
        faults.Add(new(source!.Pointer, $"{Wording.Quoted(text)} is not whole seconds from 0 to {EvaluationLimits.WaitSeconds} (31 days)."));
        return null;
    }

    private static Dictionary<string, string> Answers(FormMapping mapping, FilledForm filled, Programme programme, List<Fault> faults)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, source) in mapping.Questions)
        {
            if (Optional(source, filled, faults) is not { Length: > 0 } code) continue;
            var isNumber = programme.FindQuestion(id) is { Options.Count: 0 };
            answers[id] = isNumber && MappedNumber.TryRead(code, out var whole) ? whole : code;
        }

        return answers;
    }

    private static Dictionary<string, string> Comments(FormMapping mapping, FilledForm filled, List<Fault> faults)
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, source) in mapping.Comments)
        {
            var text = string.Join(", ", source.In(filled).Select(value => value.Text.Trim()));
            if (text.Length > EvaluationLimits.CommentLength)
                faults.Add(new(source.Pointer, $"The comment has {text.Length} characters; at most {EvaluationLimits.CommentLength} are kept."));
            else if (text.Length > 0) comments[id] = text;
        }

        return comments;
    }
}
