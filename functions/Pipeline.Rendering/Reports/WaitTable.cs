using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>How long contacts waited and how many were answered, beside the class and all; null when the participant has neither figure.</summary>
internal static class WaitTable
{
    public static ScriptObject? Of(ReportFigures figures)
    {
        var (half, ninth) = (Row(figures, "quantile", FigureId.WaitQuantile(50).Subject), Row(figures, "quantile", FigureId.WaitQuantile(90).Subject));
        var answered = Row(figures, "share", "outcome=answered");
        return half is null && ninth is null && answered is null ? null : Model.Of(
            ("waits", Model.List(new[] { ("half-within", half), ("ninth-within", ninth) }.Where(each => each.Item2 is not null)
                .Select(each => Model.Of(("name", each.Item1), ("of", each.Item2))))),
            ("answered", answered));
    }

    private static ScriptObject? Row(ReportFigures figures, string measure, string subject) => figures.OfOwn(measure, subject) is { } own
        ? Model.Of(("own", own.Id), ("in_class", figures.OfClass(measure, subject)?.Id), ("total", figures.OfAll(measure, subject)?.Id))
        : null;
}
