using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Posts;
using Scriban.Runtime;

namespace Pipeline.Rendering.Desk;

/// <summary>What the desk's chart of the highlighted pair reads; null where it has no bar to show.</summary>
internal static class DeskPair
{
    public static ScriptObject? Of(Programme programme, IFigures figures, string language)
    {
        if (programme.Highlights?.Pair is not { } pair) return null;
        List<ScriptObject> bars =
        [
            .. from channel in programme.Channels
               let step = Step.Find(figures, pair, channel: channel.Id)
               where step is not null
               select ChartRow.Of(Capital.Of(channel.Name.In(language)), false, step.From.Id, step.To.Id),
        ];
        return bars.Count == 0 ? null : Model.Of(("bars", Model.List(bars)));
    }
}
