using System.Collections.ObjectModel;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Charts;

/// <summary>The rows of the chart of areas: the participant's own score and that of all. An area where one of them is missing has no row.</summary>
internal static class AreaBars
{
    public static ReadOnlyCollection<object?> Of(Programme programme, IFigures figures, string own, string language) => Model.List(
        from area in programme.Areas
        let mine = FigureId.Area(area.Id, new Slice(own)).ToString()
        let all = FigureId.Area(area.Id).ToString()
        where figures.Find(mine) is not null && figures.Find(all) is not null
        select ChartRow.Of(Capital.Of(area.Name.In(language)), false, mine, all));
}
