using System.Text.Json.Nodes;
using Pipeline.Core;

namespace Pipeline.Adapters.Forms;

/// <summary>Reads links to create from CSV (RFC 4180, `,` or `;`, UTF-8) as the JSON list that says the same, so that its faults are the same.</summary>
public static class CsvLinks
{
    private static readonly string[] Columns = ["participant", "shopper", "channel", "expires"];

    /// <summary>The list, row by row in the order of the file, or every fault that keeps the file from being read (then the list is empty).</summary>
    public static async Task<(byte[] Json, IReadOnlyList<Fault> Faults)> ReadAsync(Stream csv, CancellationToken cancellationToken)
    {
        string[]? header = null;
        var (list, faults) = (new JsonArray(), new List<Fault>());
        await foreach (var record in CsvRecord.ReadAsync(csv, cancellationToken))
        {
            if (header is null)
            {
                header = record.Values;
                faults.AddRange(FaultsOf(header));
                if (faults.Count > 0) break;
                continue;
            }

            // Spreadsheets end their files with rows of nothing.
            if (record.Fault is null && record.Values.All(string.IsNullOrWhiteSpace)) continue;
            if (record.Fault is { } broken) faults.Add(new("", $"Line {record.Line}: {broken}"));
            else if (record.Values.Length != header.Length) faults.Add(new("", $"Line {record.Line}: the row has {record.Values.Length} values where the header has {header.Length}."));
            else if (record.Values.Any(value => value.Contains('\uFFFD'))) faults.Add(new("", $"Line {record.Line}: the text is not UTF-8. Save the file as UTF-8 and send it again."));
            else list.Add(RowOf(header, record.Values));
        }

        if (header is null) faults.Add(new("", "The file is empty."));
        return faults.Count > 0 ? ([], faults) : (System.Text.Encoding.UTF8.GetBytes(list.ToJsonString()), []);
    }

    private static IEnumerable<Fault> FaultsOf(string[] header)
    {
        if (!header.Contains(Columns[0])) yield return new("", $"The header lacks '{Columns[0]}'.");
        foreach (var twice in header.GroupBy(column => column).Where(group => group.Count() > 1)) yield return new("", $"The header has '{twice.Key}' more than once.");
        foreach (var column in header.Except(Columns))
            yield return new("", $"The column '{column}' is not known. A column is one of {string.Join(", ", Columns.Select(each => $"'{each}'"))}.");
    }

    private static JsonObject RowOf(string[] header, string[] values)
    {
        var row = new JsonObject();
        foreach (var (at, column) in header.Index())
            if (!string.IsNullOrWhiteSpace(values[at])) row[column] = values[at].Trim();
        return row;
    }
}
