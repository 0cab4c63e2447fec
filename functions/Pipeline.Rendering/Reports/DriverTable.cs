using Pipeline.Core.Reports;
using Pipeline.Core.Results.Drivers;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>The questions that go together with the outcome over all participants, strongest first, beside the participant's own scores; null without any.</summary>
internal static class DriverTable
{
    private const int Most = 5;

    public static ScriptObject? Of(ReportRequest request, ReportFigures figures, Locale locale)
    {
        if (DriverQuestions.Outcome(request.Programme) is not { } outcome) return null;
        var drivers = DriverQuestions.Of(request.Programme)
            .Select(question => (Question: question, Share: figures.OfAll("driver", question.Id)))
            .Where(each => each.Share is not null).OrderByDescending(each => each.Share!.Value).Take(Most).ToList();
        return drivers.Count == 0 ? null : Model.Of(
            ("outcome", outcome.Text.In(locale.Code)),
            ("rows", Model.List(drivers.Select(each => Model.Of(
                ("label", each.Question.Text.In(locale.Code)),
                ("share", each.Share!.Id),
                ("own", figures.OfOwn("mean", each.Question.Id)?.Id),
                ("total", figures.OfAll("mean", each.Question.Id)?.Id))))));
    }
}
