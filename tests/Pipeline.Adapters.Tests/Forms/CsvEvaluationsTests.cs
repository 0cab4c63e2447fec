using System.Text;
using System.Text.Json;
using Pipeline.Adapters.Forms;
using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class CsvEvaluationsTests
{
    private const string Header = "id,programme,participant,channel,occurredAt,shopper,responder,outcome,waitSeconds,welcome,nps,comment:overall";

    private static readonly Programme Programme = new ProgrammeBuilder().Build();

    [Fact]
    public async Task A_row_becomes_the_contracts_json()
    {
        var row = (await ReadAsync($"{Header}\n{Row("a")}\n")).ShouldHaveSingleItem();

        row.Line.ShouldBe(2);
        row.Evaluation.ShouldNotBeNull().Id.ShouldBe("a");
        row.Faults.ShouldBeEmpty();
        Json(row).ShouldBe(
            """{"id":"a","programme":"eksempelprisen-2026","participant":"nordlys-kraft","channel":"chat","occurredAt":"2026-01-14T"""
            + """10:32:00+01:00","shopper":"s-017","responder":"human","outcome":"answered","waitSeconds":41,"answers":{"welcome":"yes","nps":"8"},"comments":{"overall":"Helt greit."}}""");
    }

    [Fact]
    public async Task Blanks_are_left_out()
    {
        var row = (await ReadAsync($"{Header}\na,eksempelprisen-2026,nordlys-kraft,chat,2026-01-14T10:32:00+01:00,,, ,,,\"\",\" \"\n")).ShouldHaveSingleItem();

        Json(row).ShouldBe(
            """{"id":"a","programme":"eksempelprisen-2026","participant":"nordlys-kraft","channel":"chat","occurredAt":"2026-01-14T10:32:00+01:00","answers":{},"comments":{}}""");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Lines_end_either_way_and_the_last_need_not(string end) =>
        (await ReadAsync($"{Header}{end}{Row("a")}{end}{Row("b")}")).Select(row => row.Line).ShouldBe([2, 3]);

    [Fact]
    public async Task Semicolons_divide_when_the_header_says_so_however_many_commas_the_comments_have()
    {
        var row = Row("a").Replace(',', ';').Replace("Helt greit.", "Ja, nei, jo, vel, greit, takk, hei, ha, det, bra, da, så, der, altså.", StringComparison.Ordinal);

        var read = (await ReadAsync($"{Header.Replace(',', ';')}\n{row}\n{row}\n")).ToArray();

        read.Length.ShouldBe(2);
        Json(read[0]).ShouldContain("Ja, nei, jo");
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column() =>
        (await ReadAsync("\uFEFF" + $"{Header}\n{Row("a")}\n")).ShouldHaveSingleItem().Evaluation.ShouldNotBeNull();

    [Fact]
    public async Task Quoted_values_hold_separators_quotes_and_line_breaks()
    {
        var row = Row("a").Replace("Helt greit.", "\"Hun sa: \"\"Hei, ÆØÅ\"\"\r\nog la på.\"", StringComparison.Ordinal);

        var read = (await ReadAsync($"{Header}\r\n{row}\r\n{Row("b")}\r\n")).ToArray();

        JsonDocument.Parse(read[0].Json).RootElement.GetProperty("comments").GetProperty("overall").GetString().ShouldBe("Hun sa: \"Hei, ÆØÅ\"\r\nog la på.");
        read.Select(each => each.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public async Task Columns_come_in_any_order_and_optional_ones_may_be_missing()
    {
        var read = await ReadAsync("welcome,occurredAt,channel,participant,programme,id\nyes,2026-01-14T10:32:00+01:00,chat,nordlys-kraft,eksempelprisen-2026,a\n");

        Json(read.ShouldHaveSingleItem()).ShouldContain("\"answers\":{\"welcome\":\"yes\"}");
    }

    [Theory]
    [InlineData("41.5", "\"41.5\"")]
    [InlineData("soon", "\"soon\"")]
    [InlineData("-3", "-3")]
    public async Task A_wait_that_is_no_whole_number_is_left_for_the_reader_to_refuse(string wait, string json)
    {
        var row = (await ReadAsync($"{Header}\n{Row("a").Replace(",41,", $",{wait},", StringComparison.Ordinal)}\n")).ShouldHaveSingleItem();

        Json(row).ShouldContain($"\"waitSeconds\":{json}");
    }

    [Fact]
    public async Task A_fault_of_the_reader_names_its_line_and_does_not_stop_the_rows_behind_it()
    {
        var rows = await ReadAsync($"{Header}\n{Row("a")}\n{Row("b").Replace("2026-01-14T10:32:00+01:00", "yesterday", StringComparison.Ordinal)}\n{Row("c")}\n");

        rows.Select(row => row.Evaluation is null).ShouldBe([false, true, false]);
        rows[1].Line.ShouldBe(3);
        rows[1].Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/occurredAt");
    }

    [Fact]
    public async Task A_row_with_too_few_or_too_many_values_does_not_stop_the_rows_behind_it()
    {
        var rows = await ReadAsync($"{Header}\n{Row("a")},extra\nb,eksempelprisen-2026\n{Row("c")}\n");

        rows.Select(row => row.Evaluation is null).ShouldBe([true, true, false]);
        rows[0].Faults.ShouldHaveSingleItem().Detail.ShouldBe("The row has 13 values where the header has 12.");
        rows[1].Faults.ShouldHaveSingleItem().Detail.ShouldBe("The row has 2 values where the header has 12.");
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_costs_its_own_line_only()
    {
        var broken = Row("b").Replace("Helt", "\"Helt", StringComparison.Ordinal);

        var rows = await ReadAsync($"{Header}\n{Row("a")}\n{broken}\n{Row("c")}\n{broken}\n{Row("d")}\n{Row("e")}\n");

        rows.Select(row => (row.Line, IdOf(row))).ShouldBe([(2, "a"), (3, null), (4, "c"), (5, null), (6, "d"), (7, "e")]);
        rows[1].Faults.ShouldHaveSingleItem().Detail.ShouldStartWith("A value in quotation marks does not end where it should.");
    }

    [Fact]
    public async Task A_quotation_mark_that_is_closed_by_another_rows_costs_its_own_line_only()
    {
        var broken = Row("b").Replace("Helt", "\"Helt", StringComparison.Ordinal);
        var quoted = Row("c").Replace("Helt greit.", "\"Helt, greit.\"", StringComparison.Ordinal);

        var rows = await ReadAsync($"{Header}\r\n{broken}\r\n{quoted}\r\n{Row("d")}\r\n");

        rows.Select(row => (row.Line, IdOf(row))).ShouldBe([(2, null), (3, "c"), (4, "d")]);
    }

    [Fact]
    public async Task A_quotation_mark_within_a_value_is_kept() =>
        JsonDocument.Parse((await ReadAsync($"{Header}\n{Row("a").Replace("Helt greit.", "En 15\" skjerm.", StringComparison.Ordinal)}\n")).ShouldHaveSingleItem().Json)
            .RootElement.GetProperty("comments").GetProperty("overall").GetString().ShouldBe("En 15\" skjerm.");

    [Fact]
    public async Task Empty_lines_and_rows_of_nothing_are_passed_over() =>
        (await ReadAsync($"{Header}\n\n{Row("a")}\n,,,,,,,,,,,\n\n{Row("b")}\n\n")).Select(row => (row.Line, IdOf(row))).ShouldBe([(3, "a"), (6, "b")]);

    [Fact]
    public async Task Missing_columns_refuse_the_file_in_one_fault()
    {
        var row = (await ReadAsync("id,channel,welcome\na,chat,yes\n")).ShouldHaveSingleItem();

        row.Line.ShouldBe(1);
        row.Faults.ShouldHaveSingleItem().ShouldBe(new Fault("", "The header lacks 'programme', 'participant', 'occurredAt'."));
    }

    [Theory]
    [InlineData("Welcome")]
    [InlineData("comment:")]
    [InlineData("comment:Å")]
    [InlineData("")]
    [InlineData("no such thing")]
    public async Task A_column_that_can_be_no_question_refuses_the_file(string column)
    {
        var row = (await ReadAsync($"{Header},{column}\n{Row("a")},x\n")).ShouldHaveSingleItem();

        row.Line.ShouldBe(1);
        row.Faults.ShouldHaveSingleItem().Detail.ShouldStartWith($"The column '{column}' is not known.");
    }

    [Theory]
    [InlineData("welcom", "question")]
    [InlineData("comment:agents", "comment")]
    [InlineData("comment:nps", "comment")]
    public async Task A_column_that_the_programme_does_not_know_refuses_the_file(string column, string kind)
    {
        var row = (await ReadAsync($"{Header},{column}\n{Row("a")},\n{Row("b")},x\n")).ShouldHaveSingleItem();

        row.Line.ShouldBe(1);
        row.Faults.ShouldHaveSingleItem().Detail.ShouldBe($"The column '{column}' is not known: programme 'eksempelprisen-2026' has no such {kind}.");
    }

    [Fact]
    public async Task A_column_twice_refuses_the_file() =>
        (await ReadAsync($"{Header},welcome\n{Row("a")},yes\n")).ShouldHaveSingleItem().Faults.ShouldHaveSingleItem().Detail.ShouldBe("The header has 'welcome' more than once.");

    [Fact]
    public async Task Rows_of_an_unknown_programme_are_read_and_the_columns_checked_by_the_first_that_is_known()
    {
        var unknown = Row("a").Replace("eksempelprisen-2026", "another-2026", StringComparison.Ordinal);

        (await ReadAsync($"{Header}\n{unknown}\n{Row("b")}\n")).Select(IdOf).ShouldBe(["a", "b"]);
        (await ReadAsync($"{Header},welcom\n{unknown},\n{Row("b")},\n")).Select(row => (row.Line, IdOf(row))).ShouldBe([(2, "a"), (1, null)]);
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_a_fault_of_its_value_and_not_of_the_rows_behind_it()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes($"{Header}\n"), .. Encoding.Latin1.GetBytes($"{Row("a").Replace("Helt", "Så", StringComparison.Ordinal)}\n"),
            .. Encoding.UTF8.GetBytes($"{Row("b")}\n"),
        ];

        var rows = await ReadAsync(bytes);

        rows.Select(IdOf).ShouldBe([null, "b"]);
        rows[0].Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/comments/overall");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public async Task An_empty_file_is_one_fault(string text) =>
        (await ReadAsync(text)).ShouldHaveSingleItem().Faults.ShouldHaveSingleItem().Detail.ShouldBe("The file is empty.");

    [Fact]
    public async Task A_header_alone_has_no_rows() => (await ReadAsync(Header)).ShouldBeEmpty();

    [Fact]
    public async Task Rows_are_handed_on_before_the_file_has_been_read()
    {
        var rows = Enumerable.Range(0, 20_000).Select(number => Row($"resp-{number}"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"));

        await foreach (var row in CsvEvaluations.ReadAsync(stream, FindAsync, TestContext.Current.CancellationToken))
        {
            row.Line.ShouldBe(2);
            break;
        }

        stream.Position.ShouldBeLessThan(stream.Length / 2);
    }

    [Fact]
    public async Task A_file_of_nothing_but_broken_rows_ends()
    {
        var rows = await ReadAsync($"{Header}\n{string.Join('\n', Enumerable.Repeat("\"a\"\"b", 2_001))}\n");

        rows.ShouldAllBe(row => row.Evaluation == null);
        rows.Count.ShouldBeGreaterThan(100);
    }

    private static string Row(string id) =>
        $"{id},eksempelprisen-2026,nordlys-kraft,chat,2026-01-14T10:32:00+01:00,s-017,human,answered,41,yes,8,Helt greit.";

    private static Task<Programme?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(id == Programme.Id ? Programme : null);

    private static Task<IReadOnlyList<CsvRow>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<IReadOnlyList<CsvRow>> ReadAsync(byte[] bytes)
    {
        var rows = new List<CsvRow>();
        await foreach (var row in CsvEvaluations.ReadAsync(new MemoryStream(bytes), FindAsync, TestContext.Current.CancellationToken)) rows.Add(row);
        return rows;
    }

    private static string Json(CsvRow row) => Encoding.UTF8.GetString(row.Json.Span);

    private static string? IdOf(CsvRow row) => row.Evaluation is null ? null : JsonDocument.Parse(row.Json).RootElement.GetProperty("id").GetString();
}
