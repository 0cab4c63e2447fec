using System.Text;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class ResultsCsvTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void A_figure_is_a_line_with_invariant_numbers()
    {
        var csv = Write(figures: [new("mean(welcome)", 88.654321, 1412, 86.9, 90.25, "score"), new("n(dialogues)", 1412, 1412, null, null, "count")]);

        csv.ShouldBe("id,value,n,low,high,unit,status\r\nmean(welcome),88.654321,1412,86.9,90.25,score,shown\r\nn(dialogues),1412,1412,,,count,shown\r\n");
    }

    [Fact]
    public void An_id_with_a_comma_is_quoted() =>
        Write(figures: [new("mean(q|participant=x,channel=chat)", 1, 5, null, null, "score")])
            .ShouldContain("\r\n\"mean(q|participant=x,channel=chat)\",1,5,,,score,shown\r\n");

    [Fact]
    public void A_suppressed_figure_has_its_reason_and_no_value() =>
        Write(suppressed: [new("mean(q|participant=x)", 2, "fewer than 5 dialogues")])
            .ShouldContain("\r\nmean(q|participant=x),,2,,,,fewer than 5 dialogues\r\n");

    [Fact]
    public void A_negative_number_stays_a_number() =>
        Write(figures: [new("change(a>b)", -12.5, 9, -20, -5, "points")]).ShouldContain("change(a>b),-12.5,9,-20,-5,points,shown");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠sum")]
    public void A_text_that_a_spreadsheet_would_run_is_disarmed(string reason) =>
        Write(suppressed: [new("mean(q)", 2, reason)]).ShouldContain($",'{reason}\r\n");

    [Fact]
    public void Whatever_a_text_holds_it_stays_one_cell_that_no_spreadsheet_runs()
    {
        foreach (var text in HostileTexts.All)
        {
            var cells = Cells(Write(suppressed: [new("mean(q)", 2, text)]).Split("\r\n", 2)[1]);

            cells.Count.ShouldBe(7, text);
            cells[^1].TrimStart('\'').ShouldBe(TextCleaner.Clean(text).TrimStart('\''));
            "=+-@＝＋－＠".ShouldNotContain(cells[^1][0].ToString());
        }
    }

    [Fact]
    public void A_quote_is_doubled() => Write(suppressed: [new("mean(q)", 2, "so \"few\"")]).ShouldContain(",\"so \"\"few\"\"\"\r\n");

    [Fact]
    public void One_participant_sees_its_own_lines_only()
    {
        Figure[] figures =
        [
            new("mean(q)", 1, 9, null, null, "score"),
            new("mean(q|participant=nordlys-kraft)", 2, 9, null, null, "score"),
            new("mean(q|participant=fjord-energi)", 3, 9, null, null, "score"),
        ];

        var csv = Encoding.UTF8.GetString(ResultsCsv.Write(Results(figures, []), Award.FindParticipant("nordlys-kraft")));

        csv.ShouldContain("nordlys-kraft");
        csv.ShouldContain("mean(q),1");
        csv.ShouldNotContain("fjord-energi");
    }

    /// <summary>The cells of one line by RFC 4180.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        for (var at = 0; at < line.Length - 2; at++)
        {
            if (line[at] == '"' && quoted && line[at + 1] == '"') cells[^1] += line[++at];
            else if (line[at] == '"') quoted = !quoted;
            else if (line[at] == ',' && !quoted) cells.Add("");
            else cells[^1] += line[at];
        }

        return cells;
    }

    private static string Write(Figure[]? figures = null, SuppressedFigure[]? suppressed = null) =>
        Encoding.UTF8.GetString(ResultsCsv.Write(Results(figures ?? [], suppressed ?? [])));

    private static PeriodResults Results(Figure[] figures, SuppressedFigure[] suppressed) =>
        new("x", PeriodId.Season, Phase.Running, new(Award.Season.Start, Award.Season.End), default, 1, 9, "", figures, suppressed, [], []);
}
