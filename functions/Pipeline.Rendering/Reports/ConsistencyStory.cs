using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>How alike the dialogues were, and what was done every time; null when no question has enough dialogues to tell.</summary>
internal static class ConsistencyStory
{
    public static ScriptObject? Of(ReportRequest request, ReportFigures figures, Locale locale)
    {
        var asked = request.Programme.Questions.Where(question => question.MaxPoints > 0)
            .Select(question => (Label: question.Text.In(locale.Code), Passed: figures.OfOwn("passed", question.Id)))
            .Where(each => each.Passed is not null).ToList();
        if (asked.Count == 0) return null;
        var kept = asked.Where(each => Rounding.Round(each.Passed!.Value, 0) == each.Passed.N).ToList();
        return Model.Of(
            ("lowest", figures.OfOwn("lowest", "total")?.Id),
            ("spread", figures.OfOwn("spread", "total")?.Id),
            ("kept", Model.List(kept.Select(each => Model.Of(("label", each.Label), ("passed", each.Passed!.Id))))),
            ("every_time", kept.Count > 0 ? Found("all points in every dialogue", [.. kept.Select(each => each.Passed!)]) : null),
            ("none_every_time", kept.Count == 0 ? Found("no question has all points in every dialogue", [.. asked.Select(each => each.Passed!)]) : null));
    }

    private static Ruling Found(string rule, IReadOnlyList<Figure> figures) => new(rule, [.. figures.Select(figure => figure.Id)]);
}
