using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Adapters.Tests.SendGrid;

public sealed class SendGridTraceTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_that_was_taken_is_found_in_the_log_by_its_key()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        await fixture.Sender.SendAsync(fixture.Mail with { Key = fixture.Mail.Key + "1" }, Cancellation);
        await fixture.Sender.SendAsync(fixture.Mail, Cancellation);

        (await fixture.Sender.TraceAsync(fixture.Delivery, Cancellation)).ShouldBe(new MailOutcome.Accepted("fake-2"));

        fixture.Fake.LastQuery.ShouldBe(
            "to_email = \"kundesenter@nordlys-kraft.example\" AND sg_message_id_created_at >= TIMESTAMP \"2026-02-01T03:55:00Z\"");
    }

    [Fact]
    public async Task A_mail_that_the_log_does_not_hold_is_missing()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        await fixture.Sender.SendAsync(fixture.Mail with { Key = fixture.Mail.Key + "1" }, Cancellation);
        fixture.Fake.AnswerNext(new FakeAnswer(500));
        await fixture.Sender.SendAsync(fixture.Mail, Cancellation);

        (await fixture.Sender.TraceAsync(fixture.Delivery, Cancellation)).ShouldBeOfType<MailOutcome.Missing>();
    }

    [Fact]
    public async Task A_mail_that_was_claimed_and_never_handed_over_surely_did_not_leave()
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);

        (await fixture.Sender.TraceAsync(fixture.Delivery, Cancellation)).ShouldBe(new MailOutcome.Refused("The mail was never handed over."));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_log_that_does_not_tell_leaves_the_mail_unknown(int status)
    {
        await using var fixture = await SendGridFixture.StartAsync(azurite, Cancellation);
        fixture.Fake.LogStatus = status;

        (await fixture.Sender.TraceAsync(fixture.Delivery, Cancellation)).ShouldBe(new MailOutcome.Unknown($"SendGrid's log answered {status}."));
    }
}
