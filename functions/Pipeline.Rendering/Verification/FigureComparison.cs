using System.Globalization;
using Pipeline.Core.Results;

namespace Pipeline.Rendering.Verification;

/// <summary>Compares the figures that a text was printed from with results as they are now.</summary>
public static class FigureComparison
{
    private const double Rounding = 1e-9;

    /// <summary>
    /// A sentence for each figure of the period that has another value or is no longer shown; those of single weeks are in no results. Throws FormatException when the ledger is none.
    /// </summary>
    public static IReadOnlyList<string> Changes(string ledgerJson, IReadOnlyList<Figure> figures)
    {
        var now = figures.ToDictionary(each => each.Id, StringComparer.Ordinal);
        return
        [
            .. KeptLedger.Read(ledgerJson).Parts.SelectMany(part => part.Entries).SelectMany(Recorded)
                .Where(each => !WeekFigure.Names(each.Id))
                .GroupBy(each => each.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Told(
                    group.Key, group.First().Value, now.GetValueOrDefault(group.Key), Words(group.Select(each => each.Printed))))
                .OfType<string>(),
        ];
    }

    private static string Words(IEnumerable<string> printed) =>
        string.Join(", ", printed.Distinct(StringComparer.Ordinal).Select(words => $"\"{words}\""));

    private static IEnumerable<(string Id, double Value, string Printed)> Recorded(Ledgers.LedgerEntry entry) => entry switch
    {
        { Figures: [var only], Value: { } value } => [(only, value, entry.Printed)],
        { Figures: { } ids, Values: { } values } => ids.Zip(values, (id, value) => (id, value, entry.Printed)),
        _ => [],
    };

    private static string? Told(string id, double before, Figure? now, string printed)
    {
        if (now is null) return $"{id} was {Text(before)} and is no longer shown; printed as {printed}";
        var changed = Math.Abs(now.Value - before) > Rounding * Math.Max(1, Math.Abs(before));
        return changed ? $"{id} was {Text(before)} and is {Text(now.Value)}; printed as {printed}" : null;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
