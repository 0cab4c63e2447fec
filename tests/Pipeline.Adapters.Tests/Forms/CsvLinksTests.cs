using System.Text;
using Pipeline.Adapters.Forms;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class CsvLinksTests
{
    [Theory]
    [InlineData("participant,shopper\nnordlys,s-1\nfjord,\n")]
    [InlineData("\uFEFFshopper;participant\r\ns-1;nordlys\r\n;fjord\r\n;\r\n")]
    [InlineData("participant,shopper,channel,expires\n\"nordlys\", s-1 ,,\nfjord,,,")]
    public async Task A_file_says_the_same_as_the_list_whatever_its_separator_and_order_of_columns(string csv)
    {
        var (json, faults) = await ReadAsync(csv);

        faults.ShouldBeEmpty();
        json.ShouldBeOneOf(
            """[{"participant":"nordlys","shopper":"s-1"},{"participant":"fjord"}]""", """[{"shopper":"s-1","participant":"nordlys"},{"participant":"fjord"}]""");
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("shopper\ns-1\n", "The header lacks 'participant'.")]
    [InlineData("participant,participant\na,b\n", "more than once")]
    [InlineData("participant,colour\na,b\n", "The column 'colour' is not known.")]
    [InlineData("participant,shopper\na\n", "Line 2: the row has 1 values where the header has 2.")]
    [InlineData("participant,shopper\n\"a,b\nc,d\n", "Line 2: A value in quotation marks")]
    public async Task What_cannot_be_read_is_told_with_its_line_and_makes_no_list(string csv, string fault)
    {
        var (json, faults) = await ReadAsync(csv);

        json.ShouldBeEmpty();
        faults[0].Detail.ShouldContain(fault);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused_rather_than_read_wrongly()
    {
        using var csv = new MemoryStream(Encoding.Latin1.GetBytes("participant,shopper\nnordlys,Kåre\n"));

        (await CsvLinks.ReadAsync(csv, TestContext.Current.CancellationToken)).Faults.ShouldHaveSingleItem().Detail.ShouldContain("not UTF-8");
    }

    private static async Task<(string Json, IReadOnlyList<Core.Fault> Faults)> ReadAsync(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var (json, faults) = await CsvLinks.ReadAsync(stream, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(json), faults);
    }
}
