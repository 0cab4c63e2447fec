using System.Buffers.Text;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

/// <summary>Tokens in addresses, guessed at random and near the right ones by callers that are never barred: no guess opens anything, and all are answered alike.</summary>
public sealed class GuessedTokenTests
{
    private const int Guesses = 100_000;
    private const int Reports = 40;

    private static readonly DateTimeOffset Now = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(23);
    private readonly FakeTimeProvider clock = new(Now);
    private readonly InMemoryReportStore reports = new();
    private readonly InMemorySubscribers subscribers = new();
    private readonly Door door = new(NullLogger<Door>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task None_of_a_hundred_thousand_guesses_opens_a_report_or_a_confirmation()
    {
        var tokens = new List<string>();
        for (var number = 0; number < Reports; number++) tokens.Add(await SaveAsync(number, Now.AddDays(30), revoked: false));
        var (read, confirm) = (ReadReport(), ReadConfirmation());
        var opened = (await AskAsync(read, tokens[0], 0)).Status;
        var unknown = await AskAsync(read, Random(), 1);
        HashSet<string> live = [.. tokens];
        var others = 0;

        for (var guess = 0; guess < Guesses; guess++)
        {
            var token = Guess(tokens[guess % Reports], guess);
            if (live.Contains(token)) continue;
            var answer = await AskAsync(guess % 2 == 0 ? read : confirm, token, guess);
            if (Says(answer) != Says(unknown)) others++;
        }

        (opened, unknown.Status, others).ShouldBe((200, 404, 0));
    }

    [Fact]
    public async Task What_is_unknown_expired_revoked_or_malformed_is_answered_alike_to_the_byte()
    {
        var expired = await SaveAsync(1, Now, revoked: false);
        var revoked = await SaveAsync(2, Now.AddDays(1), revoked: true);
        var live = await SaveAsync(3, Now.AddTicks(1), revoked: false);
        var read = ReadReport();

        List<string> said = [];
        foreach (var token in (string[])[Random(), expired, revoked, "", " ", "..", "x", new string('A', 5_000), "%00", live + "=", live.ToUpperInvariant(), "é"]) said.Add(Says(await AskAsync(read, token, 1)));

        (await AskAsync(read, live, 1)).Status.ShouldBe(200);
        said.Distinct().ShouldHaveSingleItem().ShouldStartWith("404");
    }

    /// <summary>Any token, or a right one with a letter more, less, other, or in the other case.</summary>
    private string Guess(string near, int number)
    {
        var at = random.Next(near.Length);
        return (number % 7) switch
        {
            0 => near[..^1],
            1 => near + "A",
            2 => string.Concat(near.AsSpan(0, at), char.IsUpper(near[at]) ? char.ToLowerInvariant(near[at]).ToString() : "_", near.AsSpan(at + 1)),
            3 => string.Concat(near.AsSpan(0, at), "-", near.AsSpan(at + 1)),
            4 => near + "=",
            _ => Random(),
        };
    }

    private string Random()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    private async Task<string> SaveAsync(int number, DateTimeOffset expires, bool revoked)
    {
        var token = Random();
        var report = new Report("award", "season", string.Create(CultureInfo.InvariantCulture, $"p-{number}"), 1, token, Now, expires, revoked, null);
        await reports.SaveAsync(report, new RenderedReport("<p>secret</p>", "secret", "{}"), Cancellation);
        await subscribers.SaveAsync(
            new Subscriber("award", $"{number}@x.example", "nb", Now, new Uri("https://award.example/newsletter"), new Consent("Ja", "1"), null), Random(), Cancellation);
        return token;
    }

    private Func<HttpRequest, string, Task<CallAnswer>> ReadReport()
    {
        var (catalogue, results, days) = (new ProgrammeCatalogue(new InMemoryProgrammeStore()), new InMemoryResultsStore(), new CountDays(new InMemoryEvaluationStore()));
        var source = new PeriodResultsSource(new EarlierPeriods(catalogue, results, days), results, new ResultsBuilder(clock));
        var trigger = new ReadReport(reports, new ReportAnswer(new PlainPdf(), new OwnFigures(catalogue, source)), new FailedLookups(clock), clock, door);
        return async (request, token) => await Call.AnswerAsync(await trigger.RunAsync(request, token, Cancellation));
    }

    private Func<HttpRequest, string, Task<CallAnswer>> ReadConfirmation()
    {
        var signUps = new ConfirmSignUp(
            subscribers, new Contacts(new InMemoryContactStore()), new PlainSubscriberTexts(), new PlainNewsletterAddresses(), new ProgrammeCatalogue(new InMemoryProgrammeStore()), clock);
        var trigger = new ReadConfirmation(signUps, new FailedLookups(clock), door);
        return async (request, token) => await Call.AnswerAsync(await trigger.RunAsync(request, token, Cancellation));
    }

    /// <summary>Each guess comes from another address, as guesses of a large network would.</summary>
    private static Task<CallAnswer> AskAsync(Func<HttpRequest, string, Task<CallAnswer>> door, string token, int caller)
    {
        var request = Call.Request("");
        request.HttpContext.Connection.RemoteIpAddress = new IPAddress([10, (byte)(caller >> 16), (byte)(caller >> 8), (byte)caller]);
        return door(request, token);
    }

    private static string Says(CallAnswer answer) => $"{answer.Status} {answer.Body} {string.Join(' ', answer.Headers.Select(header => $"{header.Key}={header.Value}"))}";
}
