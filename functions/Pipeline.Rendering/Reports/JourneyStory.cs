using Pipeline.Core.Reports;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>
/// The way through the dialogue: the questions that every channel of the participant asks, in the order asked, beside the scores of all, and where the
/// score falls most. Null with fewer than two of them.
/// </summary>
internal static class JourneyStory
{
    public static ScriptObject? Of(ReportRequest request, ReportFigures figures, Locale locale)
    {
        var channels = request.Evaluations.Select(each => each.Channel).Distinct().ToList();
        var stops = request.Programme.Questions.Where(question => question.MaxPoints > 0 && channels.TrueForAll(question.AppliesTo))
            .Select(question => (Label: question.Text.In(locale.Code), Own: figures.OfOwn("mean", question.Id), All: figures.OfAll("mean", question.Id), Step: figures.OfOwn("step", question.Id)))
            .Where(stop => stop.Own is not null).ToList();
        if (stops.Count < 2) return null;
        var steps = stops.Where(stop => stop.Step is not null).ToList();
        var fall = steps.Where(stop => stop.Step is { Value: < 0, N: >= EnoughDialogues.ToJudge }).OrderBy(stop => stop.Step!.Value).FirstOrDefault();
        return Model.Of(
            ("stops", Model.List(stops.Select(stop => Model.Of(("label", stop.Label), ("own", stop.Own!.Id), ("total", stop.All?.Id), ("step", stop.Step?.Id))))),
            ("rows", Model.List(stops.Where(stop => stop.All is not null).Select(stop => ChartRow.Of(stop.Label, false, stop.Own!.Id, stop.All!.Id)))),
            ("fall", fall.Step is null ? null : Model.Of(
                ("label", fall.Label),
                ("step", fall.Step.Id),
                ("ruling", new Ruling("the largest step down", [.. steps.Select(stop => stop.Step!.Id)])))));
    }
}
