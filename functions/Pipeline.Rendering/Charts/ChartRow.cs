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

    /// <summary>A channel's or an area's name as it stands at the beginning of a row.</summary>
    public static string Capital(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
}
