using Pipeline.Core.Delivery;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryMailSenderTests : MailSenderContract
{
    private readonly InMemoryMailSender sender = new();

    protected override IMailSender CreateSender() => sender;

    [Fact]
    public async Task A_mail_answered_unknown_may_have_left()
    {
        sender.AnswerNext(new MailOutcome.Unknown("timed out"), leaves: true);

        var outcome = await sender.SendAsync(Mail, TestContext.Current.CancellationToken);

        outcome.ShouldBe(new MailOutcome.Unknown("timed out"));
        sender.Sent.ShouldHaveSingleItem();
        (await sender.TraceAsync(Delivery, TestContext.Current.CancellationToken)).ShouldBeOfType<MailOutcome.Accepted>();
    }

    [Fact]
    public async Task A_mail_that_is_sent_twice_leaves_once()
    {
        await sender.SendAsync(Mail, TestContext.Current.CancellationToken);
        await sender.SendAsync(Mail, TestContext.Current.CancellationToken);

        sender.Attempts.ShouldBe(2);
        sender.Sent.ShouldHaveSingleItem();
    }
}
