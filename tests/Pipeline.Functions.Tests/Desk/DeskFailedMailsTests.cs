using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Functions.Desk;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Desk;

/// <summary>The list of mails that did not arrive.</summary>
public sealed class DeskFailedMailsTests
{
    private const string Award = "award";

    private readonly InMemoryPeriodStore periods = new();
    private readonly InMemoryDeliveryStore deliveries = new();
    private readonly InMemoryAlertStore alerts = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Readers_of_a_newsletter_are_counted_by_period_and_not_named()
    {
        var failed = Enumerable.Range(0, 3).Select(each => new FailedMail("season", Mail(MailKinds.Newsletter, $"reader-{each}@award.example", 1, DeliveryState.Bounced)));

        var listed = DeskFailedMails.Of(new ProgrammeBuilder().Build(), [.. failed, new FailedMail("season", Mail(MailKinds.Report, "a@award.example", 1, DeliveryState.Dropped))]);

        listed.Total.ShouldBe(4);
        listed.Letters.ShouldBe([new DeskFailedLetters("season", 3)]);
        listed.Mails.ShouldHaveSingleItem().Mail.Recipient.ShouldBe("a@award.example");
    }

    [Fact]
    public async Task A_mail_that_failed_and_arrived_when_it_was_sent_again_is_not_listed()
    {
        await periods.SaveAsync(new PeriodRun(Award, "season", PeriodState.Reported, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Released: true, null, null), Cancellation);
        foreach (var mail in (MailDelivery[])
        [
            Mail(MailKinds.Report, "again@award.example", 1, DeliveryState.Bounced), Mail(MailKinds.Report, "again@award.example", 2, DeliveryState.Delivered),
            Mail(MailKinds.Report, "never@award.example", 1, DeliveryState.Unknown), Mail(MailKinds.Report, "fine@award.example", 1, DeliveryState.Sent),
        ]) await deliveries.SaveAsync(mail, Cancellation);

        var listed = await new FailedMails(periods, deliveries, new(alerts, deliveries)).ListAsync(Award, Cancellation);

        listed.Select(each => each.Delivery.Recipient).ShouldBe(["never@award.example"]);
    }

    private static MailDelivery Mail(string kind, string recipient, int version, DeliveryState state) =>
        MailDelivery.New(Award, "season", kind, "-", recipient, version, DateTimeOffset.UnixEpoch) with { State = state };
}
