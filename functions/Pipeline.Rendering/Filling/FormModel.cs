using System.Collections.ObjectModel;
using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Filling;

/// <summary>What the template of the form reads: the questionnaire of one channel with what its fields hold, and what was sent before.</summary>
internal sealed class FormModel(FormPageRequest request, Locale locale)
{
    private readonly Programme programme = request.Visit.Programme;
    private readonly FilledQuestions questions = new(request, locale);

    private StoredEvaluation? Sent => request.Visit.Sent;

    public ScriptObject Of(params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var channel = programme.Channels.FirstOrDefault(each => each.Id == request.Channel);
        return Model.Of(
        [
            .. more,
            ("programme", programme.Name.In(locale.Code)),
            ("participant", request.Visit.Participant.Name),
            ("face", Face(channel)),
            ("channel", channel is null ? null : Model.Of(("id", channel.Id), ("name", channel.Name.In(locale.Code)))),
            ("may_choose", request.Visit.Link.Channel is null && programme.Channels.Count > 1),
            ("channels", Model.List(programme.Channels.Select(each => Model.Of(("id", each.Id), ("name", each.Name.In(locale.Code)))))),
            ("sent", Sent is null ? null : new SentModel(programme, Sent, locale).Of()),
            ("faults", Model.List(request.Faults.Select(fault => FaultOf(fault)))),
            ("date", Field(FieldNames.Date)),
            ("time", Field(FieldNames.Time)),
            ("first", Iso(programme.Season.Start)),
            ("last", Iso(request.Today < programme.Season.End ? request.Today : programme.Season.End)),
            ("from", programme.Season.Start),
            ("through", programme.Season.End),
            ("longest", new Counted(EvaluationLimits.CommentLength, "characters of a comment")),
            ("limit", EvaluationLimits.CommentLength.ToString(CultureInfo.InvariantCulture)),
            ("outcomes", Choices(FieldNames.Outcome, WireNames.Outcomes, "")),
            ("outcome_fault", FaultAt(FieldNames.Outcome)),
            ("responders", Choices(FieldNames.Responder, WireNames.Responders, WireNames.Of(Responder.Human))),
            ("responder_fault", FaultAt(FieldNames.Responder)),
            ("wait", Field(FieldNames.Wait)),
            ("units", Choices(FieldNames.Unit, WaitUnit.All, WaitUnit.Minutes)),
            ("sections", channel is null ? Model.List([]) : questions.Sections(channel.Id)),
            ("comments", questions.Comments()),
        ]);
    }

    private string Face(Channel? channel)
    {
        if (Sent is not null && !request.Visit.TakesAnswers) return "closed";
        return channel is null ? "choose" : "form";
    }

    private ScriptObject Field(string name) => Model.Of(("value", request.Fields.GetValueOrDefault(name, "")), ("fault", FaultAt(name)));

    private ReadOnlyCollection<object?> Choices(string field, IReadOnlyList<string> words, string standard) => Model.List(words.Select(word => Model.Of(
        ("value", word), ("checked", (request.Fields.GetValueOrDefault(field) is { Length: > 0 } given ? given : standard) == word))));

    private string? FaultAt(string field) => request.Faults.FirstOrDefault(fault => fault.Field == field) is { } found ? WordOf(found.Kind) : null;

    private ScriptObject FaultOf(FieldFault fault) => Model.Of(
        ("field", fault.Field.Length > 0 ? fault.Field : null), ("kind", WordOf(fault.Kind)), ("label", questions.LabelOf(fault.Field)));

    private static string WordOf(FieldFaultKind kind) => FilledQuestions.WordOf(kind);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
