using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

/// <summary>When a report's link opens it, to the instant.</summary>
public sealed class ReadReportTests
{
    private const string Token = "a-token-of-tests";

    private static readonly DateTimeOffset Ends = new(2022, 4, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly InMemoryReportStore reports = new();
    private readonly FakeTimeProvider clock = new(Ends.AddDays(-300));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_opens_its_report_until_the_instant_in_which_it_ends()
    {
        await KeepAsync(revoked: false);

        clock.SetUtcNow(Ends.AddTicks(-1));
        (await OpenAsync(Token)).Status.ShouldBe(200);
        clock.SetUtcNow(Ends);
        (await OpenAsync(Token)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_revoked_link_and_one_that_never_was_are_answered_alike()
    {
        await KeepAsync(revoked: true);

        var (revoked, unknown) = (await OpenAsync(Token), await OpenAsync("another-token"));

        revoked.Status.ShouldBe(404);
        (revoked.Status, revoked.Body).ShouldBe((unknown.Status, unknown.Body));
    }

    private Task<bool> KeepAsync(bool revoked) => reports.SaveAsync(
        new Report("prisen", "2021-01", "nordlys-kraft", 1, Token, new(2021, 4, 1, 6, 0, 0, TimeSpan.Zero), Ends, revoked, null),
        new RenderedReport("<p>Æ</p>", "Æ", "{}"), Cancellation);

    private async Task<CallAnswer> OpenAsync(string token)
    {
        var (catalogue, results, days) = (new ProgrammeCatalogue(new InMemoryProgrammeStore()), new InMemoryResultsStore(), new CountDays(new InMemoryEvaluationStore()));
        var source = new PeriodResultsSource(new EarlierPeriods(catalogue, results, days), results, new ResultsBuilder(clock));
        var read = new ReadReport(
            reports, new ReportAnswer(new PlainPdf(), new OwnFigures(catalogue, source)), new FailedLookups(clock), clock, new Door(NullLogger<Door>.Instance));
        return await Call.AnswerAsync(await read.RunAsync(new DefaultHttpContext().Request, token, Cancellation));
    }
}
