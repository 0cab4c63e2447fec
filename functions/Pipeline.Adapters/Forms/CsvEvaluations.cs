using System.Runtime.CompilerServices;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Adapters.Forms;

/// <summary>
/// Streams evaluations from CSV of the contract: RFC 4180, `,` or `;`, UTF-8 with or without BOM. Each row becomes JSON and is read like any other
/// evaluation, so its faults are the same. A faulty row does not stop the rows behind it.
/// </summary>
public static class CsvEvaluations
{
    /// <summary>
    /// The rows in order. Columns are checked against the programme of the first row whose programme is found, and one it does not know refuses the file:
    /// a misspelt column would otherwise be a blank answer in every row.
    /// </summary>
    public static async IAsyncEnumerable<CsvRow> ReadAsync(
        Stream csv, Func<string, CancellationToken, Task<Programme?>> findProgramme, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvHeader? header = null;
        Programme? programme = null;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in CsvRecord.ReadAsync(csv, cancellationToken))
        {
            if (header is null)
            {
                header = new CsvHeader(record.Values);
                if (header.FindFaults() is { Count: > 0 } faults)
                {
                    yield return Refused(faults);
                    yield break;
                }

                continue;
            }

            // Spreadsheets end their files with rows of nothing.
            if (record.Fault is null && record.Values.All(string.IsNullOrWhiteSpace)) continue;
            if (FindFault(record, header) is { } broken)
            {
                yield return new CsvRow(record.Line, null, [new Fault("", broken)], default);
                continue;
            }

            if (programme is null && asked.Add(header.ProgrammeOf(record.Values)))
            {
                programme = await findProgramme(header.ProgrammeOf(record.Values), cancellationToken);
                if (programme is not null && header.FindFaults(programme) is { Count: > 0 } faults)
                {
                    yield return Refused(faults);
                    yield break;
                }
            }

            yield return Read(header, record);
        }

        if (header is null) yield return Refused([new Fault("", "The file is empty.")]);
    }

    private static CsvRow Read(CsvHeader header, CsvRecord record)
    {
        Fault[] encoding = [.. header.FindBadEncoding(record.Values)];
        if (encoding.Length > 0) return new CsvRow(record.Line, null, encoding, default);
        var json = header.Write(record.Values);
        var reading = EvaluationReader.Read(json);
        return new CsvRow(record.Line, reading.Evaluation, reading.Faults, json);
    }

    private static string? FindFault(CsvRecord record, CsvHeader header) => record.Fault
        ?? (record.Values.Length == header.Count ? null : $"The row has {record.Values.Length} values where the header has {header.Count}.");

    private static CsvRow Refused(IReadOnlyList<Fault> faults) => new(1, null, faults, default);
}
