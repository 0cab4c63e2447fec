using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Delivery;

public sealed class MailDispatchTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-04-01T05:00:00Z", CultureInfo.InvariantCulture));
    private readonly InMemoryDeliveryStore deliveries = new();
    private readonly InMemoryMailSender sender = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_workers_one_sends()
    {
        var delivery = await PreparedAsync();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation)));

        sender.Sent.Count.ShouldBe(1);
        (await KeptAsync()).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_refused_mail_is_dropped_with_the_reason()
    {
        sender.AnswerNext(new MailOutcome.Refused("The address does not exist."), leaves: false);
        var delivery = await PreparedAsync();

        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        var kept = await KeptAsync();
        (kept.State, kept.Detail).ShouldBe((DeliveryState.Dropped, "The address does not exist."));
    }

    [Fact]
    public async Task A_mail_of_unknown_fate_is_asked_about_and_never_sent_again_while_nobody_can_tell()
    {
        sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: true);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        sender.AnswerNextTrace(new MailOutcome.Unknown("Not in the log yet."));
        await Dispatch().DispatchAsync(await KeptAsync(), MailOf(delivery), Cancellation);
        var waiting = await KeptAsync();
        sender.AnswerNextTrace(new MailOutcome.Accepted("id-1"));
        await Dispatch().DispatchAsync(waiting, MailOf(delivery), Cancellation);

        waiting.State.ShouldBe(DeliveryState.Unknown);
        ((await KeptAsync()).State, (await KeptAsync()).MessageId).ShouldBe((DeliveryState.Sent, "id-1"));
        sender.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_claim_whose_worker_died_before_sending_is_sent_once_it_has_expired()
    {
        var delivery = await PreparedAsync();
        var claimed = await deliveries.SaveAsync(delivery with { State = DeliveryState.Claimed, Attempts = 1, ChangedAt = clock.GetUtcNow() }, Cancellation);

        var young = Dispatch().NeedsWork(claimed!);
        clock.Advance(MailDispatch.ClaimExpiry);
        var old = Dispatch().NeedsWork(claimed!);
        await Dispatch().DispatchAsync(claimed!, MailOf(delivery), Cancellation);

        (young, old).ShouldBe((false, true));
        ((await KeptAsync()).State, (await KeptAsync()).Attempts, sender.Sent.Count).ShouldBe((DeliveryState.Sent, 2, 1));
    }

    [Fact]
    public async Task A_mail_nobody_is_entitled_to_any_more_is_cancelled()
    {
        var delivery = await PreparedAsync();

        await Dispatch().DispatchAsync(delivery, null, Cancellation);

        (await KeptAsync()).State.ShouldBe(DeliveryState.Cancelled);
        sender.Sent.ShouldBeEmpty();
    }

    private MailDispatch Dispatch() => new(sender, deliveries, clock);

    private async Task<MailDelivery> PreparedAsync()
    {
        await deliveries.PrepareAsync(
            new("award", "season", "report", "one", "one@one.example", 1, DeliveryState.Prepared, 0, null, null, clock.GetUtcNow(), null), Cancellation);
        return await KeptAsync();
    }

    private async Task<MailDelivery> KeptAsync() => (await deliveries.ListAsync("award", "season", Cancellation)).Single();

    private static Mail MailOf(MailDelivery delivery) => new(delivery.Key, delivery.Recipient, null, new MailContent("Report", "<p>Report</p>", "Report", "{}"));
}
