using System.Globalization;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Verification;

namespace Pipeline.Rendering.Desk;

/// <summary>A printed number or word of a draft with where it comes from: the figure's id, its unrounded value, n, interval and the rule that chose how it is printed. Several figures make one word.</summary>
public sealed record LedgerRow(string Printed, string Figure, string Value, string N, string Interval, string Rule)
{
    /// <summary>The same in one line, for a preview.</summary>
    internal PreviewNote Note => new(
        Printed,
        string.Join("; ", new[] { Value.Length > 0 ? $"{Figure} = {Value}" : Figure, N.Length > 0 ? $"n = {N}" : "", Interval.Length > 0 ? $"95 %: {Interval}" : "", Rule }.Where(part => part.Length > 0)));

    /// <summary>What the ledger says of the part of the text, each once; a part that it does not have gives none. Throws FormatException when the ledger is none.</summary>
    public static IReadOnlyList<LedgerRow> Of(string ledgerJson, string part) =>
    [
        .. KeptLedger.Read(ledgerJson).Parts.Where(each => each.Name == part).SelectMany(each => each.Entries)
            .Where(entry => entry.Figures is not null || entry.Kind is "count" or "fact" or "method")
            .Select(RowOf).Distinct(),
    ];

    private static LedgerRow RowOf(LedgerEntry entry) => new(
        entry.Printed,
        string.Join(", ", entry.Figures ?? []),
        entry.Values is { } values ? string.Join("; ", values.Select(value => Number(value))) : Number(entry.Value),
        Number(entry.N),
        entry is { Low: { } low, High: { } high } ? $"{Number(low)}–{Number(high)}" : "",
        entry.Rule);

    private static string Number(double? value) => value is { } number ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : "";
}
