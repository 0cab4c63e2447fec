using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pipeline.Adapters.Forms;
using Pipeline.Core;
using Pipeline.Core.Programmes.Sheets;

namespace Pipeline.Adapters.Spreadsheets;

/// <summary>Reads the first sheet of an Excel workbook (.xlsx), or CSV in UTF-8 with `,` or `;`, as rows of text.</summary>
public static class Spreadsheet
{
    private const int MostRows = 20_000, MostColumns = 100;

    /// <summary>A workbook is a ZIP archive; one that unpacks to more is not read.</summary>
    private const long MostUnpacked = 64 * 1024 * 1024;

    // The reader of workbooks asks for a code page of old ones, also where it reads none.
    static Spreadsheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<SheetReading> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Span.StartsWith("PK"u8)) return ReadWorkbook(content);
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Refused("This is a workbook of before 2007, or one with a password. Save it as .xlsx without a password.");
        if (!Utf8.IsValid(content.Span)) return Refused("The file is not UTF-8. Save it as .xlsx, or as CSV UTF-8.");
        var rows = new List<SheetRow>();
        using var stream = new MemoryStream(content.ToArray());
        await foreach (var record in CsvRecord.ReadAsync(stream, cancellationToken))
        {
            if (record.Fault is { } fault) return Refused($"Line {record.Line}: {fault}");
            rows.Add(new SheetRow(record.Line, record.Values));
            if (rows.Count > MostRows) return TooMany();
        }

        return new SheetReading(rows, null);
    }

    private static SheetReading ReadWorkbook(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray());
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
                if (archive.Entries.Sum(entry => entry.Length) > MostUnpacked) return Refused("The workbook is too large when it is unpacked. Save the sheet alone, or as CSV.");
            stream.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            return ReadSheet(reader);
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            return Refused($"The workbook cannot be read: {exception.Message} Save it again as .xlsx, or as CSV.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // In a damaged workbook the library comes upon whatever it comes upon.
            return Refused("The workbook cannot be read: it is damaged. Save it again as .xlsx, or as CSV.");
        }
    }

    private static SheetReading ReadSheet(IExcelDataReader reader)
    {
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(at => Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture) ?? "");
            rows.Add(new SheetRow(reader.Depth + 1, [.. cells]));
            if (rows.Count > MostRows) return TooMany();
        }

        return new SheetReading(rows, null);
    }

    private static SheetReading TooMany() => Refused($"The spreadsheet has more than {MostRows} rows.");

    private static SheetReading Refused([Sentence] string fault) => new([], fault);
}
