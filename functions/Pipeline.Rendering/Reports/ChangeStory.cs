using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>What has changed since the comparable period before; null when there is none to compare with.</summary>
internal static class ChangeStory
{
    private const int Most = 3;

    public static ScriptObject? Of(ReportRequest request, ReportFigures figures, Locale locale)
    {
        var total = figures.OfOwn("since", "total") is { } since ? new Change("", since, figures.OfOwn("test", "total")) : null;
        var questions = request.Programme.Questions.Where(question => question.MaxPoints > 0)
            .Select(question => figures.OfOwn("since", question.Id) is { } moved ? new Change(question.Text.In(locale.Code), moved, figures.OfOwn("bh", question.Id)) : null)
            .OfType<Change>().Where(change => change.Kind != "unclear").OrderByDescending(change => Math.Abs(change.Since.Value)).Take(Most).ToList();
        if (total is null && questions.Count == 0) return null;

        // Only a period with another before it knows how much of a change is chance.
        var regression = total is null ? null : figures.OfOwn("regression", "total");
        return Model.Of(
            ("total", total?.Show()),
            ("regression", regression?.Id),
            ("questions", Model.List(questions.Select(change => change.Show()))));
    }
}
