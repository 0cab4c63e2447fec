using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// The first place and those around the participant's, with the best and worst place that the data allow. Only that participant and the winner are
/// named, since a text about one participant is no place to tell how the others fared.
/// </summary>
internal static class PlaceChart
{
    /// <summary>How many places are shown on each side of the participant's.</summary>
    private const int Around = 14;

    /// <summary>Null when fewer than two places have an interval, or the participant has none.</summary>
    public static ScriptObject? Of(Programme programme, IFigures figures, string own, string? winner)
    {
        var placed = figures.Ranking.Select(each => each.Participant)
            .Where(id => figures.Find(FigureId.Rank(id).ToString()) is { Low: not null, High: not null }).ToList();
        var at = placed.IndexOf(own);
        if (placed.Count < 2 || at < 0) return null;
        var shown = placed.Where((_, index) => index == 0 || Math.Abs(index - at) <= Around);
        return Model.Of(
            ("last", figures.Ranking.Count(each => each.Rank is not null)),
            ("rows", Model.List(shown.Select(id => ChartRow.Of(id == own || id == winner ? programme.FindParticipant(id)?.Name : null, id == own, FigureId.Rank(id).ToString())))));
    }
}
