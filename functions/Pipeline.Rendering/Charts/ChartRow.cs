using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// One row of a chart and of the table under it: its name (null stands for all participants, or for words that the template has), whether it is the
/// one that the text is about, and the ids of its figures, one a column. Every figure must exist.
/// </summary>
internal static class ChartRow
{
    public static ScriptObject Of(string? name, bool marked, params IEnumerable<string> cells) =>
        Model.Of(("name", name), ("words", null), ("marked", marked), ("count", null), ("cells", Model.List(cells)));
}
