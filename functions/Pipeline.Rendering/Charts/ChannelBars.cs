using System.Collections.ObjectModel;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Charts;

/// <summary>The rows of the chart of channels: the participant's own total and that of all. A channel where one of them is missing has no row.</summary>
internal static class ChannelBars
{
    public static ReadOnlyCollection<object?> Of(Programme programme, IFigures figures, string own, string language) => Model.List(
        from channel in programme.Channels
        let mine = FigureId.TotalOfAll(new Slice(own, Channel: channel.Id)).ToString()
        let all = FigureId.TotalOfAll(new Slice(Channel: channel.Id)).ToString()
        where figures.Find(mine) is not null && figures.Find(all) is not null
        select ChartRow.Of(Capital.Of(channel.Name.In(language)), false, mine, all));
}
