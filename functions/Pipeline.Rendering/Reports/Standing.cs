using Pipeline.Core.Periods;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>Where the participant stands, with the places that the data allow; null without a place.</summary>
internal static class Standing
{
    public static ScriptObject? Of(ReportRequest request)
    {
        var placed = request.Figures.Ranking.Where(each => each.Rank is not null).ToList();
        if (placed.FirstOrDefault(each => each.Participant == request.Participant.Id) is not { Rank: { } place }) return null;
        var rank = request.Figures.Find(FigureId.Rank(request.Participant.Id));
        var winner = request.Phase == Phase.Final ? request.Figures.OnlyWinner() : null;
        var apart = winner is not null && rank is { Low: > 1 };
        return Model.Of(
            ("place", new Counted(place, "place by total(all)")),
            ("placed", new Counted(placed.Count, "participants with a place")),
            ("rank", rank is { Low: not null, High: not null } ? rank.Id : null),
            ("apart", apart ? new Ruling("the places that the data allow leave out the first", rank!.Id) : null));
    }
}
