using Pipeline.Core.Results;

namespace Pipeline.Rendering.Functions;

/// <summary>A period's figures, and beside them what one of them was week by week, each under its own id.</summary>
internal sealed class FiguresWithWeeks(IFigures figures, IReadOnlyList<WeekFigure> weeks) : IFigures
{
    private readonly Dictionary<string, Figure> byWeek = weeks.Select(week => week.Figure).OfType<Figure>().ToDictionary(each => each.Id, StringComparer.Ordinal);

    public IReadOnlyList<RankedParticipant> Ranking => figures.Ranking;

    public IReadOnlyList<Winner> Winners => figures.Winners;

    public Figure? Find(string id) => WeekFigure.Names(id) ? byWeek.GetValueOrDefault(id) : figures.Find(id);
}
