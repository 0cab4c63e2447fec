using System.Text;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Http;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class ReportAnswerTests
{
    private static readonly Report Report =
        new("prisen", "2021-01", "nordlys-kraft", 1, "token", new(2021, 4, 1, 6, 0, 0, TimeSpan.Zero), new(2022, 4, 1, 6, 0, 0, TimeSpan.Zero), false, null);

    private readonly InMemoryProgrammeStore programmes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_a_page_unless_something_else_is_asked_for() => Read(await OfAsync(null)).ShouldBe("<p>Æ</p>");

    [Fact]
    public async Task A_report_as_PDF_is_written_from_the_kept_page_and_the_day_it_was_rendered() => Read(await OfAsync("pdf")).ShouldBe("<p>Æ</p> 2021-04-01");

    [Fact]
    public async Task The_figures_of_a_report_are_a_file_to_save_that_nobody_keeps_on_the_way()
    {
        await SellAsync("full");

        var answer = await Call.AnswerAsync(await OfAsync("csv"));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldStartWith("id,value,n,low,high,unit,status");
        answer.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=\"prisen-2021-01-nordlys-kraft.csv\"");
        answer.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task The_figures_that_were_not_bought_are_not_found()
    {
        await SellAsync("teaser");

        (await OfAsync("csv")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_unknown_format_is_told_which_there_are()
    {
        var answer = await OfAsync("docx");

        answer.Status.ShouldBe(400);
        Read(answer).ShouldContain("html, pdf or csv");
    }

    private Task<Answer> OfAsync(string? format)
    {
        var (catalogue, results, days) = (new ProgrammeCatalogue(programmes), new InMemoryResultsStore(), new CountDays(new InMemoryEvaluationStore()));
        var source = new PeriodResultsSource(new EarlierPeriods(catalogue, results, days), results, new ResultsBuilder(TimeProvider.System));
        var answers = new ReportAnswer(new PlainPdf(), new OwnFigures(catalogue, source));
        return answers.OfAsync(Report, new RenderedReport("<p>Æ</p>", "Æ", "{}"), format, Cancellation);
    }

    private Task SellAsync(string entitlement) => programmes.PutAsync("prisen", Encoding.UTF8.GetBytes($$"""
        { "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2020-12-01", "end": "2021-03-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "comments": [ { "id": "overall", "name": "Alt" } ], "pairs": [], "rules": {}, "schedule": [],
          "participants": [ { "id": "nordlys-kraft", "name": "Nordlys Kraft", "class": "all", "entitlement": "{{entitlement}}", "contacts": [] } ] }
        """), Cancellation);

    private static string Read(Answer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    private sealed class PlainPdf : IReportPdf
    {
        public byte[] Write(string html, DateOnly day) => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{html} {day:yyyy-MM-dd}"));
    }
}
