using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.SendGrid;
using Pipeline.Adapters.Spreadsheets;
using Pipeline.Adapters.Tests.Forms.Providers;
using Pipeline.Adapters.Tests.Spreadsheets;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Fuzzing;

namespace Pipeline.Adapters.Tests.Fuzzing;

/// <summary>Files that people upload, and what the mail service tells, as bytes that are nearly right: read, or refused with a reason.</summary>
public sealed class FileFuzzTests
{
    private const int Rounds = 2_000;

    private const string Evaluations =
        """"
        id,programme,participant,channel,occurredAt,shopper,responder,outcome,waitSeconds,welcome,nps,comment:overall
        a,eksempelprisen-2026,nordlys-kraft,chat,2026-01-14T10:32:00+01:00,s-017,human,answered,41,yes,8,"Helt, greit ""ja"""
        b,eksempelprisen-2026,fjord-energi,phone,2026-01-15T10:32:00+01:00,,,,,no,,
        """";

    private const string Rows =
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>navn</t></is></c></row>
        <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="d"><v>2026-01-01</v></c></row>
        """;

    private const string Events =
        """
        [{"event":"bounce","type":"blocked","timestamp":1769918400,"sg_event_id":"e","sg_message_id":"m","delivery":"award~2026-01/report~a~a@x.example~v1","reason":"550\r\nno","status":"5.0.0"},
        {"event":"group_unsubscribe","timestamp":1769918401,"email":"a@x.example"}]
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Evaluations_as_CSV_are_read_row_by_row_or_refused() => Fuzz.RunAsync(Rounds, [Evaluations, Evaluations.Replace(',', ';')], async input =>
    {
        using var csv = new MemoryStream(input);
        await foreach (var row in CsvEvaluations.ReadAsync(csv, (_, _) => Task.FromResult<Programme?>(Desk.Programme), Cancellation))
            (row.Evaluation is null).ShouldBe(row.Faults.Count > 0);
    });

    [Fact]
    public Task Links_as_CSV_and_as_JSON_are_read_or_refused() => Fuzz.RunAsync(
        Rounds,
        ["participant,shopper,channel,expires\nnordlys-kraft,s-1,chat,2026-02-01\nfjord-energi,,,\n", """[{"participant":"nordlys-kraft","shopper":"s-1","channel":"chat","expires":"2026-02-01"}]"""],
        async input =>
        {
            using var csv = new MemoryStream(input);
            var (json, faults) = await CsvLinks.ReadAsync(csv, Cancellation);
            LinkReader.Read(Desk.Programme, faults.Count == 0 ? json : input, Desk.Now).ShouldNotBeNull();
        });

    [Fact]
    public Task A_sheet_as_CSV_is_read_or_refused() => ReadSheetsAsync(["id;navn;klasse\nx;\"Øy; og mer\";strom\n"u8.ToArray(), "\uFEFFid,name\r\ny,Z\r\n"u8.ToArray()], input => input);

    [Fact]
    public Task A_workbook_with_changed_bytes_is_read_or_refused() => ReadSheetsAsync([SpreadsheetTests.Workbook(Rows)], input => input);

    [Fact]
    public Task A_workbook_with_changed_rows_is_read_or_refused() => ReadSheetsAsync([Encoding.UTF8.GetBytes(Rows)], input => SpreadsheetTests.Workbook(Encoding.UTF8.GetString(input)));

    [Fact]
    public Task Events_of_mails_are_read_or_refused_as_a_whole() => Fuzz.RunAsync(Rounds, [Events], input =>
    {
        SendGridEvents.Read(input)?.ShouldAllBe(told => told.Event.Id.Length > 0);
        return Task.CompletedTask;
    });

    private static Task<int> ReadSheetsAsync(IReadOnlyList<byte[]> corpus, Func<byte[], byte[]> packed) => Fuzz.RunAsync(Rounds / 2, corpus, async input =>
    {
        var reading = await Spreadsheet.ReadAsync(packed(input), Cancellation);
        if (reading.Fault is not null) reading.Rows.ShouldBeEmpty();
    });
}
