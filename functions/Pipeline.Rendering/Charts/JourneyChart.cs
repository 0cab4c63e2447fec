using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>The scores of the questions that every channel asks, in the order asked: the participant's and those of all.</summary>
internal static class JourneyChart
{
    /// <summary>Null when fewer than two questions have both figures.</summary>
    public static ScriptObject? Of(Programme programme, IFigures figures, string own, Locale locale)
    {
        var rows = programme.Questions
            .Where(question => question.MaxPoints > 0 && programme.Channels.All(channel => question.AppliesTo(channel.Id)))
            .Select(question => (Text: question.Text.In(locale.Code), Own: FigureId.Mean(question.Id, new Slice(own)).ToString(), All: FigureId.Mean(question.Id).ToString()))
            .Where(row => figures.Find(row.Own) is not null && figures.Find(row.All) is not null)
            .Select(row => ChartRow.Of(row.Text, false, row.Own, row.All)).ToList();
        return rows.Count < 2 ? null : Model.Of(("rows", Model.List(rows)));
    }
}
