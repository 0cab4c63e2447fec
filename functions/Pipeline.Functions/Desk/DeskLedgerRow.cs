using System.Globalization;
using System.Text.Json;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>A printed number or word of a draft with where it comes from: the figure's id, its unrounded value, n, interval and the rule that chose how it is printed. Several figures make one word.</summary>
public sealed record DeskLedgerRow(string Printed, string Figure, string Value, string N, string Interval, string Rule)
{
    /// <summary>The same in one line, for a preview.</summary>
    internal PreviewNote Note => new(
        Printed,
        string.Join("; ", new[] { Value.Length > 0 ? $"{Figure} = {Value}" : Figure, N.Length > 0 ? $"n = {N}" : "", Interval.Length > 0 ? $"95 %: {Interval}" : "", Rule }.Where(part => part.Length > 0)));

    /// <summary>What the ledger says of the part of the text, each once; a part that it does not have gives none.</summary>
    public static IReadOnlyList<DeskLedgerRow> Of(string ledgerJson, string part)
    {
        using var ledger = JsonDocument.Parse(ledgerJson);
        return
        [
            .. ledger.RootElement.GetProperty("parts").EnumerateArray().Where(each => each.GetProperty("part").GetString() == part)
                .SelectMany(each => each.GetProperty("entries").EnumerateArray())
                .Where(entry => entry.TryGetProperty("figures", out _) || entry.GetProperty("kind").GetString() is "count" or "fact" or "method")
                .Select(RowOf).Distinct(),
        ];
    }

    private static DeskLedgerRow RowOf(JsonElement entry) => new(
        entry.GetProperty("printed").GetString()!,
        entry.TryGetProperty("figures", out var figures) ? string.Join(", ", figures.EnumerateArray().Select(id => id.GetString())) : "",
        entry.TryGetProperty("values", out var values) ? string.Join("; ", values.EnumerateArray().Select(Number)) : Member(entry, "value"),
        Member(entry, "n"),
        entry.TryGetProperty("low", out var low) && entry.TryGetProperty("high", out var high) ? $"{Number(low)}–{Number(high)}" : "",
        entry.GetProperty("rule").GetString()!);

    private static string Member(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? Number(value) : "";

    private static string Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Math.Round(value.GetDouble(), 4).ToString(CultureInfo.InvariantCulture) : "";
}
