using System.Text;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class ReportAnswerTests
{
    private static readonly Report Report =
        new("prisen", "2021-01", "nordlys-kraft", 1, "token", new(2021, 4, 1, 6, 0, 0, TimeSpan.Zero), new(2022, 4, 1, 6, 0, 0, TimeSpan.Zero), false, null);

    [Fact]
    public void A_report_is_a_page_unless_something_else_is_asked_for() => Read(Of(null)).ShouldBe("<p>Æ</p>");

    [Fact]
    public void A_report_as_PDF_is_written_from_the_kept_page_and_the_day_it_was_rendered() => Read(Of("pdf")).ShouldBe("<p>Æ</p> 2021-04-01");

    [Fact]
    public void An_unknown_format_is_told_which_there_are()
    {
        Of("docx").Status.ShouldBe(400);
        Read(Of("docx")).ShouldContain("html or pdf");
    }

    private static Answer Of(string? format) => new ReportAnswer(new PlainPdf()).Of(Report, new RenderedReport("<p>Æ</p>", "Æ", "{}"), format);

    private static string Read(Answer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    private sealed class PlainPdf : IReportPdf
    {
        public byte[] Write(string html, DateOnly day) => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{html} {day:yyyy-MM-dd}"));
    }
}
