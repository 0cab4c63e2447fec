using System.Globalization;
using Azure.Storage.Blobs;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Adapters.Tests.SendGrid;

/// <summary>The table of outcomes: every status and every way in which a connection fails.</summary>
public sealed class SendGridOutcomeTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "Unknown")]
    [InlineData(201, "Unknown")]
    [InlineData(202, "Accepted")]
    [InlineData(204, "Unknown")]
    [InlineData(301, "Deferred")]
    [InlineData(302, "Deferred")]
    [InlineData(307, "Deferred")]
    [InlineData(308, "Deferred")]
    [InlineData(400, "Refused")]
    [InlineData(401, "Deferred")]
    [InlineData(402, "Refused")]
    [InlineData(403, "Deferred")]
    [InlineData(404, "Deferred")]
    [InlineData(405, "Deferred")]
    [InlineData(406, "Refused")]
    [InlineData(408, "Unknown")]
    [InlineData(409, "Refused")]
    [InlineData(413, "Refused")]
    [InlineData(415, "Refused")]
    [InlineData(422, "Refused")]
    [InlineData(429, "Deferred")]
    [InlineData(500, "Unknown")]
    [InlineData(501, "Unknown")]
    [InlineData(502, "Unknown")]
    [InlineData(503, "Unknown")]
    [InlineData(504, "Unknown")]
    [InlineData(599, "Unknown")]
    public async Task A_status_tells_whether_the_mail_was_surely_not_sent(int status, string outcome)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(status) { Body = "", Headers = new Dictionary<string, string> { ["Location"] = "/elsewhere" } });

        var told = await fixture.Sender.SendAsync(fixture.Mail, Cancellation);

        told.GetType().Name.ShouldBe(outcome);
        fixture.Fake.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_mail_that_was_taken_before_a_server_error_is_unknown_and_not_repeated(int status)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(status, Takes: true));

        (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Unknown>();

        fixture.Fake.Taken.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_breaks_before_the_answer_leaves_the_mail_unknown(bool taken)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(202, taken, FakeFault.Reset));

        (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Unknown>();

        fixture.Fake.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(202, "Accepted")]
    [InlineData(400, "Refused")]
    public async Task A_connection_that_breaks_after_the_status_leaves_what_the_status_said(int status, string outcome)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(status, status == 202, FakeFault.ResetInBody));

        (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).GetType().Name.ShouldBe(outcome);
    }

    [Fact]
    public async Task An_answer_that_drips_without_end_is_known_by_its_status()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(202, Takes: true, FakeFault.Drip));

        (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Accepted>();
    }

    [Theory]
    [InlineData(202, FakeFault.Silence)]
    [InlineData(500, FakeFault.SilenceInBody)]
    [InlineData(500, FakeFault.Drip)]
    public async Task Silence_beyond_the_time_limit_leaves_the_mail_unknown(int status, FakeFault fault)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(status, Takes: true, fault));

        var sending = fixture.Sender.SendAsync(fixture.Mail, Cancellation);
        await fixture.Fake.SilenceAsync(Cancellation);
        fixture.Clock.Advance(fixture.Options.TimeLimit);

        (await sending).ShouldBe(new MailOutcome.Unknown("SendGrid did not answer within 30 seconds."));
    }

    [Fact]
    public async Task A_caller_that_leaves_is_told_nothing_so_that_the_claim_is_asked_about_later()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(202, Takes: true, FakeFault.Silence));
        using var leaving = new CancellationTokenSource();

        var sending = fixture.Sender.SendAsync(fixture.Mail, leaving.Token);
        await fixture.Fake.SilenceAsync(Cancellation);
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://nowhere.invalid")]
    public async Task A_connection_that_never_stood_sent_nothing(string address)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        using var sender = new SendGridMailSender(fixture.Blobs, SendGridFixture.Identity, fixture.Options with { BaseUrl = new(address) }, fixture.Clock);

        var told = (await sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Deferred>();

        told.Reason.ShouldStartWith("SendGrid could not be reached");
        told.NotBefore.ShouldBeGreaterThan(SendGridFixture.Now);
    }

    [Fact]
    public async Task Storage_that_does_not_keep_the_mail_lets_nothing_leave()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        var closed = new BlobServiceClient(
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;",
            new BlobClientOptions { Retry = { MaxRetries = 0 } });
        using var sender = new SendGridMailSender(closed, SendGridFixture.Identity, fixture.Options, fixture.Clock);

        (await sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Deferred>();

        fixture.Fake.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", "1769918437", 37)]
    [InlineData("Retry-After", "5", 5)]
    [InlineData("Retry-After", "Sun, 01 Feb 2026 04:00:09 GMT", 9)]
    [InlineData("X-RateLimit-Reset", "1", 0)]
    [InlineData("X-RateLimit-Reset", "99999999999", 3600)]
    [InlineData("X-RateLimit-Reset", "soon", 60)]
    [InlineData("X-Other", "", 60)]
    public async Task Too_many_requests_wait_until_the_reset(string header, string value, int seconds)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(429) { Headers = new Dictionary<string, string> { [header] = value } });

        var told = (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Deferred>();

        (told.NotBefore - SendGridFixture.Now).TotalSeconds.ShouldBe(seconds, string.Create(CultureInfo.InvariantCulture, $"{header}: {value}"));
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"The subject is required.","field":"subject"}]}""", "SendGrid answered 400: The subject is required. (subject)")]
    [InlineData("<html>\r\nBad gateway", "SendGrid answered 400: <html> Bad gateway")]
    [InlineData("""{"errors":"none"}""", """SendGrid answered 400: {"errors":"none"}""")]
    [InlineData("", "SendGrid answered 400: no reason given")]
    public async Task A_refusal_says_why_in_one_line(string body, string reason)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(400) { Body = body });

        (await fixture.Sender.SendAsync(fixture.Mail, Cancellation)).ShouldBe(new MailOutcome.Refused(reason));
    }
}
