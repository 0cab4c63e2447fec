using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// The first places of the result list with the places that the data allow, for all in the list at once; places that are shared, and neighbours that
/// only the tie-break told apart. Null with fewer than two places.
/// </summary>
internal static class LeaderList
{
    /// <summary>How many places are printed; those that share the last of them are printed too.</summary>
    private const int Printed = 10;

    public static ScriptObject? Of(Programme programme, IFigures figures)
    {
        var rows = Rows(figures);
        if (rows.Count < 2) return null;
        var decided = rows.Zip(rows.Skip(1)).FirstOrDefault(pair => pair.First.Value.Equals(pair.Second.Value) && pair.First.Rank != pair.Second.Rank);
        return Model.Of(
            ("rows", Model.List(rows.Select(each => Model.Of(
                ("name", NameOf(programme, each)), ("place", Place(each)), ("total", Total(each)), ("decimals", each.Decimals))))),
            ("shared", Model.List(rows.GroupBy(each => each.Rank).Where(place => place.Count() > 1).Select(place => Model.Of(
                ("place", Place(place.First())),
                ("names", Model.List(place.Select(each => NameOf(programme, each)))),
                ("ruling", new Ruling("equal totals, and equal by the tie-break", [.. place.Select(Total)])))))),
            ("decided", decided.First is null ? null : Model.Of(
                ("ahead", NameOf(programme, decided.First)),
                ("behind", NameOf(programme, decided.Second)),
                ("ruling", new Ruling("equal totals, told apart by the tie-break", Total(decided.First), Total(decided.Second))))));
    }

    public static ScriptObject? ChartOf(Programme programme, IFigures figures) => Rows(figures) is { Count: > 1 } rows
        ? Model.Of(
            ("last", figures.Ranking.Count(each => each.Rank is not null)),
            ("rows", Model.List(rows.Select(each => ChartRow.Of(NameOf(programme, each), each.Rank == 1, Place(each))))))
        : null;

    private static List<RankedParticipant> Rows(IFigures figures) =>
        [.. figures.Ranking.Where(each => each.Rank <= Printed && figures.Find(Total(each)) is not null && figures.Find(Place(each)) is { Low: not null, High: not null })];

    private static string NameOf(Programme programme, RankedParticipant each) => programme.FindParticipant(each.Participant)?.Name ?? each.Participant;

    private static string Total(RankedParticipant each) => FigureId.TotalOfAll(new Slice(each.Participant)).ToString();

    private static string Place(RankedParticipant each) => new FigureId("rank", "total;joint", new Slice(each.Participant)).ToString();
}
