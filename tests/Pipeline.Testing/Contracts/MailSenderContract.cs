using Pipeline.Core.Delivery;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every mail sender does that keeps one mail per key.</summary>
public abstract class MailSenderContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IMailSender CreateSender();

    private string Key => Delivery.Key;

    /// <summary>The delivery of `Mail`.</summary>
    protected MailDelivery Delivery => new(
        programme, "2026-01", "report", "nordlys-kraft", "kundesenter@nordlys-kraft.example", 1, DeliveryState.Claimed, 1, null, null,
        new DateTimeOffset(2026, 2, 1, 4, 0, 0, TimeSpan.Zero), null);

    protected Mail Mail => new(Key, "kundesenter@nordlys-kraft.example", "Kundesenteret", new("Rapporten", "<p>Æ</p>", "Æ", "{}"));

    /// <summary>The same with a picture in it.</summary>
    protected Mail MailWithPicture => Mail with
    {
        Content = Mail.Content with
        {
            Html = """<p>Æ</p><img src="cid:areas@report" alt="Æ">""",
            Pictures = [new InlinePicture("areas@report", "image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF })],
        },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_accepted_with_an_id()
    {
        var outcome = await CreateSender().SendAsync(Mail, Cancellation);

        outcome.ShouldBeOfType<MailOutcome.Accepted>().MessageId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_mail_with_a_picture_is_accepted_with_an_id()
    {
        var outcome = await CreateSender().SendAsync(MailWithPicture, Cancellation);

        outcome.ShouldBeOfType<MailOutcome.Accepted>().MessageId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_mail_again_is_accepted_with_the_same_id()
    {
        var first = await CreateSender().SendAsync(Mail, Cancellation);

        (await CreateSender().SendAsync(Mail, Cancellation)).ShouldBe(first);
    }

    [Fact]
    public async Task A_mail_that_left_is_traced_by_its_key()
    {
        var sent = await CreateSender().SendAsync(Mail, Cancellation);

        (await CreateSender().TraceAsync(Delivery, Cancellation)).ShouldBe(sent);
    }

    [Fact]
    public async Task A_mail_that_never_left_is_traced_as_not_sent() =>
        (await CreateSender().TraceAsync(Delivery, Cancellation)).ShouldBeOfType<MailOutcome.Refused>();
}
