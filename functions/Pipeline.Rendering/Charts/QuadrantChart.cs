using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>How many of the participant's dialogues were fast or slow and good or poor, as the ids of four shares.</summary>
internal static class QuadrantChart
{
    /// <summary>Null when one of the shares is suppressed or was not measured.</summary>
    public static ScriptObject? Of(IFigures figures, string own)
    {
        string[] ids = [Share("fast;good"), Share("fast;poor"), Share("slow;good"), Share("slow;poor")];
        return ids.Any(id => figures.Find(id) is null)
            ? null
            : Model.Of(("fast_good", ids[0]), ("fast_poor", ids[1]), ("slow_good", ids[2]), ("slow_poor", ids[3]));

        string Share(string subject) => new FigureId("quadrant", subject, new Slice(own)).ToString();
    }
}
