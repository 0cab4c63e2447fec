using System.Runtime.CompilerServices;
using System.Text;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>Parts of a CSV file, each under the file's header. Records go as they are; a missing programme column is added at the end.</summary>
internal static class CsvParts
{
    private const string MediaType = "text/csv; charset=utf-8";

    public static async IAsyncEnumerable<ImportPart> ReadAsync(
        IAsyncEnumerable<string> lines, string programme, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvHeading? heading = null;
        var (text, items, first, next, number) = (new StringBuilder(), 0, 0L, 0L, 0L);
        await foreach (var record in RecordsAsync(lines, cancellationToken))
        {
            var begin = number + 1;
            number += record.Count(sign => sign == '\n') + 1;
            if (heading is null)
            {
                heading = new CsvHeading(record);
                continue;
            }

            if (string.IsNullOrWhiteSpace(record)) continue;
            var refused = heading.Refuse(record, begin, programme);
            // A part's records lie one behind the other, so that its line numbers differ from the file's by one number.
            var apart = items > 0 && begin != next;
            if (items > 0 && (apart || refused is not null || items == ImportPart.MostItems))
            {
                yield return Part();
                (text, items) = (new StringBuilder(), 0);
            }

            if (refused is not null)
            {
                yield return refused;
                continue;
            }

            if (items++ == 0) first = begin;
            next = number + 1;
            text.Append(heading.Complete(record, programme)).Append('\n');
        }

        // A file without a record is sent too: the door says what is missing.
        if (items > 0 || first == 0) yield return Part();

        ImportPart Part() => new(MediaType, $"{heading?.Completed}\n{text}", items, Math.Max(0, first - 2), null) { HeadingLines = 1 };
    }

    // A line end within quotation marks belongs to a value.
    private static async IAsyncEnumerable<string> RecordsAsync(IAsyncEnumerable<string> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (open, quoted) = (new StringBuilder(), false);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            open.Append(line);
            quoted ^= line.Count(sign => sign == '"') % 2 == 1;
            if (quoted)
            {
                open.Append('\n');
                continue;
            }

            yield return open.ToString();
            open.Clear();
        }

        if (open.Length > 0) yield return open.ToString();
    }
}
