using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>How many participants have a total in each ten points, from the lowest ten that anybody is in up to 100, with the quartiles and the own total.</summary>
internal static class DistributionChart
{
    private const int Width = 10;
    private const int Bins = 100 / Width;

    /// <summary>Null when the participant's total or a quartile is suppressed or was not measured.</summary>
    public static ScriptObject? Of(IFigures figures, string own)
    {
        string[] quartiles = [Quartile("0.25"), Quartile("0.5"), Quartile("0.75")];
        var total = FigureId.TotalOfAll(new Slice(own)).ToString();
        var values = figures.Ranking.Select(each => each.Value).OfType<double>().ToList();
        if (values.Count == 0 || figures.Find(total) is null || quartiles.Any(id => figures.Find(id) is null)) return null;
        var counts = new int[Bins];
        foreach (var value in values) counts[Math.Clamp((int)(value / Width), 0, Bins - 1)]++;
        var lowest = Array.FindIndex(counts, count => count > 0);
        return Model.Of(
            ("own", total),
            ("quartiles", Model.List(quartiles)),
            ("from", lowest * Width),
            ("bins", Model.List(Enumerable.Range(lowest, Bins - lowest).Select(bin => Bin(bin, counts[bin], counts.Max())))));
    }

    private static ScriptObject Bin(int bin, int count, int most) => Model.Of(
        ("from", new Counted(bin * Width, "where ten points of the score begin")),
        ("to", new Counted((bin + 1) * Width, "where ten points of the score end")),
        ("count", new Counted(count, "participants with a total in these ten points")),
        ("part", (double)count / most));

    private static string Quartile(string which) => new FigureId("quartile", $"total;{which}", default).ToString();
}
