using System.IO.Compression;
using System.Text;
using Pipeline.Adapters.Spreadsheets;

namespace Pipeline.Adapters.Tests.Spreadsheets;

public sealed class SpreadsheetTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("id;navn\nx;\"Øy; og mer\"\n")]
    [InlineData("\uFEFFid,navn\r\nx,\"Øy; og mer\"\r\n")]
    public async Task Csv_is_read_whatever_parts_its_values(string text)
    {
        var reading = await Spreadsheet.ReadAsync(Encoding.UTF8.GetBytes(text), Cancellation);

        reading.Rows.Select(row => string.Join('|', row.Cells)).ShouldBe(["id|navn", "x|Øy; og mer"]);
    }

    [Fact]
    public async Task The_first_sheet_of_a_workbook_is_read_with_the_numbers_of_its_rows()
    {
        var reading = await Spreadsheet.ReadAsync(Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>navn</t></is></c></row>
            <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="inlineStr"><is><t>Øyfolk</t></is></c></row>
            """), Cancellation);

        reading.Fault.ShouldBeNull();
        reading.Rows.Select(row => (row.Number, string.Join('|', row.Cells))).ShouldBe([(1, "id|navn"), (2, "7|Øyfolk")]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_what_to_do()
    {
        (await Spreadsheet.ReadAsync(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0 }, Cancellation)).Fault!.ShouldContain("Save it as .xlsx");
        (await Spreadsheet.ReadAsync(new byte[] { (byte)'i', 0xF8 }, Cancellation)).Fault!.ShouldContain("not UTF-8");
        (await Spreadsheet.ReadAsync("PK\u0003\u0004 and then nothing"u8.ToArray(), Cancellation)).Fault!.ShouldContain("cannot be read");
        (await Spreadsheet.ReadAsync(Encoding.UTF8.GetBytes("id\n\"open"), Cancellation)).Fault!.ShouldContain("Line 2");
    }

    [Fact]
    public async Task A_workbook_whose_sheet_has_lost_its_number_is_refused_like_any_other_that_is_damaged()
    {
        var workbook = Workbook("", """<sheet name="Ark1" r:id="r1"/>""");

        (await Spreadsheet.ReadAsync(workbook, Cancellation)).Fault!.ShouldContain("cannot be read");
    }

    internal static byte[] Workbook(string rows, string sheet = """<sheet name="Ark1" sheetId="1" r:id="r1"/>""")
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{sheet}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
