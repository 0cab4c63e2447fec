using System.Runtime.CompilerServices;
using CsvHelper;

namespace Pipeline.Adapters.Forms;

/// <summary>The values of a row of any CSV, or what keeps it from being read; and the line where it begins.</summary>
internal sealed record CsvRecord(int Line, string[] Values, string? Fault)
{
    // Each one has the rest of its row's text read again. A file with more of them is not CSV.
    private const int MaxMissingQuotes = 100;

    /// <summary>
    /// The records in order. A quotation mark that is missing its partner takes the lines behind it into its own row: the line where it stands is the
    /// fault, and the lines it took are read again as rows.
    /// </summary>
    public static async IAsyncEnumerable<CsvRecord> ReadAsync(Stream csv, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missingQuotes = 0;
        CsvMalformedReason? malformed = null;
        var options = new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = record => malformed = record.Reason };
        var sources = new Stack<(CsvReader Reader, int LinesBefore)>();
        sources.Push((CsvReader.Create(csv, options, leaveOpen: true), 0));
        try
        {
            while (sources.TryPeek(out var source))
            {
                malformed = null;
                if (!await source.Reader.ReadAsync(cancellationToken))
                {
                    await sources.Pop().Reader.DisposeAsync();
                    continue;
                }

                var line = source.LinesBefore + checked((int)source.Reader.LineNumber);
                // A quotation mark in the middle of a value is kept as it stands: no value is in doubt.
                var fault = malformed is CsvMalformedReason.TextAfterClosingQuote or CsvMalformedReason.UnterminatedQuote
                    ? "A value in quotation marks does not end where it should. Double every quotation mark within it, and close it."
                    : null;
                var taken = fault is null ? default : LinesBehindTheFirst(source.Reader.RawRecord);
                if (taken.Length > 0 && ++missingQuotes > MaxMissingQuotes) taken = default;
                var values = source.Reader.Current.ToArray();
                if (taken.Length > 0)
                    sources.Push((CsvReader.Create(taken, options with { Separator = source.Reader.Separator }), line));
                yield return new CsvRecord(line, values, fault);
            }
        }
        finally
        {
            while (sources.TryPop(out var source)) await source.Reader.DisposeAsync();
        }
    }

    private static ReadOnlyMemory<byte> LinesBehindTheFirst(ReadOnlySpan<byte> record)
    {
        var end = record.IndexOf((byte)'\n');
        return end < 0 ? default : record[(end + 1)..].ToArray();
    }
}
