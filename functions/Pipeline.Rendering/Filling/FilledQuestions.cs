using Pipeline.Core.Filling;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Filling;

/// <summary>The questions of a channel in the programme's order, a section for each run of an area, and the comment fields.</summary>
internal sealed class FilledQuestions(FormPageRequest request, Locale locale)
{
    private readonly Programme programme = request.Visit.Programme;

    public object Sections(string channel)
    {
        List<(string? Area, List<object?> Questions)> sections = [];
        foreach (var question in programme.Questions.Where(question => question.AppliesTo(channel)))
        {
            if (sections.Count == 0 || sections[^1].Area != question.Area) sections.Add((question.Area, []));
            sections[^1].Questions.Add(QuestionOf(question));
        }

        return Model.List(sections.Select(section => Model.Of(
            ("title", programme.Areas.FirstOrDefault(area => area.Id == section.Area)?.Name.In(locale.Code)), ("questions", Model.List(section.Questions)))));
    }

    public object Comments() => Model.List(programme.Comments.Select(field => Model.Of(
        ("field", FieldNames.Comment(field.Id)),
        ("name", field.Name.In(locale.Code)),
        ("lines", Model.List(Given(FieldNames.Comment(field.Id)).ReplaceLineEndings("\n").Split('\n'))),
        ("fault", FaultAt(FieldNames.Comment(field.Id))))));

    /// <summary>What a field with a fault is called: a question or comment by its own text, everything else by the locale's word for it (null here).</summary>
    public string? LabelOf(string field) =>
        programme.Questions.FirstOrDefault(question => FieldNames.Answer(question.Id) == field)?.Text.In(locale.Code)
        ?? programme.Comments.FirstOrDefault(each => FieldNames.Comment(each.Id) == field)?.Name.In(locale.Code);

    /// <summary>`outside-season` and the like: the word's name in the locale.</summary>
    public static string WordOf(FieldFaultKind kind) =>
        string.Concat(kind.ToString().Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private ScriptObject QuestionOf(Question question)
    {
        var field = FieldNames.Answer(question.Id);
        var given = Given(field);
        return Model.Of(
            ("field", field),
            ("text", question.Text.In(locale.Code)),
            ("optional", question.OptionalFor.Contains(request.Visit.Participant.Class)),
            ("is_scale", question.Options.Count == 0),
            ("is_nps", question.Kind == QuestionKind.Nps),
            ("fault", FaultAt(field)),
            ("options", Model.List(Enumerable.Range(0, question.AnswerCount).Select(question.AnswerAt).Select(answer => Model.Of(
                ("value", answer), ("text", OptionText.Of(question, answer, locale)), ("checked", answer == given))))));
    }

    private string Given(string field) => request.Fields.GetValueOrDefault(field, "");

    private string? FaultAt(string field) => request.Faults.FirstOrDefault(fault => fault.Field == field) is { } found ? WordOf(found.Kind) : null;
}
