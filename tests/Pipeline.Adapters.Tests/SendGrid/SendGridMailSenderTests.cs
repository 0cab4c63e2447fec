using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Core.Telemetry;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Adapters.Tests.SendGrid;

public sealed class SendGridMailSenderTests(AzuriteFixture azurite)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_carries_all_that_it_needs()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        using var sender = new SendGridMailSender(
            fixture.Blobs, SendGridFixture.Identity, fixture.Options with { UnsubscribeGroup = 7 }, fixture.Clock);
        var mail = fixture.Mail with
        {
            Unsubscribe = new Uri("https://award.example/u/token"),
            Content = fixture.Mail.Content with { Pictures = [new InlinePicture("areas@charts", "image/png", new byte[] { 1, 2 })] },
            Attachments = [new MailAttachment("rapport.pdf", "application/pdf", new byte[] { 3, 4, 5 })],
        };

        (await sender.SendAsync(mail, Cancellation)).ShouldBe(new MailOutcome.Accepted("fake-1"));

        var json = fixture.Fake.Taken.ShouldHaveSingleItem().Json;
        Text(json.GetProperty("personalizations")).ShouldBe("""[{"to":[{"name":"Kåre sjef Nord","email":"Kundesenter@nordlys-kraft.example"}],"custom_args":{"delivery":"KEY","correlation":"ALL"}}]"""
            .Replace("KEY", fixture.Delivery.Key).Replace("ALL", Correlation.Of(fixture.Delivery.Programme, "2026-01")));
        Text(json.GetProperty("from")).ShouldBe("""{"name":"Kundeserviceprisen – Æ","email":"rapport@prisen.example"}""");
        Text(json.GetProperty("reply_to")).ShouldBe("""{"email":"svar@prisen.example"}""");
        json.GetProperty("subject").GetString().ShouldBe("Rapporten – 88,7");
        Text(json.GetProperty("content")).ShouldBe("""[{"type":"text/plain","value":"Æ"},{"type":"text/html","value":"<p>Æ</p>"}]""");
        Text(json.GetProperty("attachments")).ShouldBe("""
            [{"content":"AQI=","type":"image/png","filename":"areas.png","disposition":"inline","content_id":"areas@charts"},{"content":"AwQF","type":"application/pdf","filename":"rapport.pdf","disposition":"attachment"}]
            """);
        Text(json.GetProperty("categories")).ShouldBe($$"""["{{fixture.Delivery.Programme}}","{{fixture.Delivery.Programme}} 2026-01","report"]""");
        Text(json.GetProperty("headers")).ShouldBe("""{"List-Unsubscribe":"<https://award.example/u/token>","List-Unsubscribe-Post":"List-Unsubscribe=One-Click"}""");
        json.GetProperty("asm").GetProperty("group_id").GetInt32().ShouldBe(7);
        Text(json.GetProperty("tracking_settings")).ShouldBe(
            """{"click_tracking":{"enable":false,"enable_text":false},"open_tracking":{"enable":false},"subscription_tracking":{"enable":false}}""");
        json.TryGetProperty("mail_settings", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task In_the_sandbox_nothing_is_said_to_be_sent()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        using var sender = new SendGridMailSender(fixture.Blobs, SendGridFixture.Identity, fixture.Options with { Sandbox = true }, fixture.Clock);
        fixture.Fake.AnswerNext(new FakeAnswer(200));

        (await sender.SendAsync(fixture.Mail, Cancellation)).ShouldBeOfType<MailOutcome.Refused>().Reason.ShouldContain("sandbox");

        var json = JsonDocument.Parse(fixture.Fake.Requests.Single()).RootElement;
        json.GetProperty("mail_settings").GetProperty("sandbox_mode").GetProperty("enable").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_sent_again_is_the_same_bytes_and_those_are_kept()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(429));

        await fixture.Sender.SendAsync(fixture.Mail, Cancellation);
        await fixture.Sender.SendAsync(fixture.Mail with { Content = fixture.Mail.Content with { Subject = "Annet" } }, Cancellation);

        fixture.Fake.Requests.Count.ShouldBe(2);
        fixture.Fake.Requests[1].ShouldBe(fixture.Fake.Requests[0]);
        var kept = await fixture.Blobs.GetBlobContainerClient("outbox").GetBlobClient($"{fixture.Mail.Key}.json").DownloadContentAsync(Cancellation);
        kept.Value.Content.ToArray().ShouldBe(fixture.Fake.Requests[0]);
        kept.Value.Content.ToString().ShouldNotContain(FakeSendGrid.Key);
    }

    [Fact]
    public async Task No_control_character_reaches_a_header()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);

        await fixture.Sender.SendAsync(fixture.Mail with { ToName = "Kåre\r\nBcc: a@x.example", Content = fixture.Mail.Content with { Subject = "A\r\nBcc: b@x.example\u2028" } }, Cancellation);

        var json = fixture.Fake.Taken.Single().Json;
        json.GetProperty("subject").GetString().ShouldBe("A Bcc: b@x.example");
        json.GetProperty("personalizations")[0].GetProperty("to")[0].GetProperty("name").GetString().ShouldBe("Kåre Bcc: a@x.example");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@x.example, b@x.example")]
    [InlineData("a@x.example\r\nBcc: b@x.example")]
    public async Task An_address_that_is_none_is_refused_and_nobody_is_asked(string address)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);

        (await fixture.Sender.SendAsync(fixture.Mail with { ToEmail = address }, Cancellation)).ShouldBeOfType<MailOutcome.Refused>();

        fixture.Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_with_just_as_much_as_SendGrid_carries_is_sent_and_one_byte_more_is_refused_here()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        var bare = SendGridMail.Write(fixture.Mail, SendGridFixture.Identity, fixture.Options).Body!.Length;
        var full = fixture.Mail with { Content = fixture.Mail.Content with { Text = "Æ" + new string('a', SendGridMail.MaxBytes - bare) } };

        SendGridMail.Write(full, SendGridFixture.Identity, fixture.Options).Body.ShouldNotBeNull().Length.ShouldBe(SendGridMail.MaxBytes);
        var refused = await fixture.Sender.SendAsync(full with { Content = full.Content with { Text = full.Content.Text + "a" } }, Cancellation);

        refused.ShouldBeOfType<MailOutcome.Refused>().Reason.ShouldContain("30 MB");
    }

    [Fact]
    public async Task Mails_leave_no_faster_than_they_may()
    {
        var clock = new FakeTimeProvider(SendGridFixture.Now);
        using var pace = new SendPace(atOnce: 3, perSecond: 2, clock);
        var left = new List<TimeSpan>();

        var all = Task.WhenAll(Enumerable.Range(0, 3).Select(each => pace.RunAsync(
            () =>
            {
                left.Add(clock.GetUtcNow() - SendGridFixture.Now);
                return Task.FromResult(each);
            },
            Cancellation)));
        clock.Advance(TimeSpan.FromMilliseconds(499));
        var early = left.Count;
        clock.Advance(TimeSpan.FromMilliseconds(1));
        clock.Advance(TimeSpan.FromMilliseconds(500));
        await all;

        early.ShouldBe(1);
        left.ShouldBe([TimeSpan.Zero, TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(1000)]);
    }

    [Fact]
    public async Task No_more_mails_are_on_their_way_at_once_than_may_be()
    {
        using var pace = new SendPace(atOnce: 1, perSecond: 1_000_000, new FakeTimeProvider(SendGridFixture.Now));
        var underway = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = 0;
        Task<int> Begin()
        {
            Interlocked.Increment(ref begun);
            return underway.Task;
        }

        var first = pace.RunAsync(Begin, Cancellation);
        var second = pace.RunAsync(Begin, Cancellation);
        var before = begun;
        underway.SetResult(1);
        await Task.WhenAll(first, second);

        (before, begun).ShouldBe((1, 2));
    }

    private static string Text(JsonElement json) => JsonSerializer.Serialize(json, Relaxed);
}
