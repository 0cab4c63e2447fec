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

        sender.Attempts.ShouldBe(1);
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

        await Dispatch().DispatchAsync(delivery, new MailDecision.Cancel("Sold nothing any more."), Cancellation);

        ((await KeptAsync()).State, (await KeptAsync()).Detail).ShouldBe((DeliveryState.Cancelled, "Sold nothing any more."));
        sender.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_was_surely_not_sent_waits_and_then_leaves_once_without_anybody_being_asked()
    {
        var reset = clock.GetUtcNow() + TimeSpan.FromSeconds(37);
        sender.AnswerNext(new MailOutcome.Deferred("Too many requests.", reset), leaves: false);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        var deferred = await KeptAsync();
        clock.Advance(TimeSpan.FromSeconds(36));
        var early = Dispatch().NeedsWork(deferred);
        clock.Advance(TimeSpan.FromSeconds(1));
        var due = Dispatch().NeedsWork(deferred);
        sender.AnswerNextTrace(new MailOutcome.Unknown("Nobody should ask."));
        await Dispatch().DispatchAsync(deferred, MailOf(delivery), Cancellation);

        (deferred.State, deferred.Detail, deferred.NotBefore).ShouldBe((DeliveryState.Claimed, "Too many requests.", reset));
        (early, due).ShouldBe((false, true));
        var kept = await KeptAsync();
        (kept.State, kept.Attempts, kept.MaybeTwice, kept.NotBefore).ShouldBe((DeliveryState.Sent, 2, false, null));
        sender.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_without_a_trace_is_sent_again_once_and_marked()
    {
        sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: false);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        sender.AnswerNextTrace(new MailOutcome.Missing("Not in the log."));
        await Dispatch().DispatchAsync(await KeptAsync(), MailOf(delivery), Cancellation);

        var kept = await KeptAsync();
        (kept.State, kept.MaybeTwice, sender.Attempts).ShouldBe((DeliveryState.Sent, true, 2));
    }

    [Fact]
    public async Task A_mail_that_left_no_trace_twice_is_given_up_and_says_so()
    {
        var delivery = await PreparedAsync();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: false);
            await Dispatch().DispatchAsync(await KeptAsync(), MailOf(delivery), Cancellation);
            sender.AnswerNextTrace(new MailOutcome.Missing("Not in the log."));
        }

        sender.AnswerNextTrace(new MailOutcome.Missing("Not in the log."));
        await Dispatch().DispatchAsync(await KeptAsync(), MailOf(delivery), Cancellation);

        var kept = await KeptAsync();
        (kept.State, kept.Detail, sender.Attempts).ShouldBe((DeliveryState.Dropped, "Given up: sent twice, and no trace of either. Not in the log.", 2));
    }

    [Fact]
    public async Task What_nobody_can_tell_for_a_day_counts_as_without_a_trace()
    {
        sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: false);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        clock.Advance(MailDispatch.Patience - TimeSpan.FromSeconds(1));
        sender.AnswerNextTrace(new MailOutcome.Unknown("The log is closed."));
        await Dispatch().DispatchAsync(await KeptAsync(), MailOf(delivery), Cancellation);
        var asked = await KeptAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        sender.AnswerNextTrace(new MailOutcome.Unknown("The log is closed."));
        await Dispatch().DispatchAsync(asked, MailOf(delivery), Cancellation);

        (asked.State, (await KeptAsync()).State, (await KeptAsync()).MaybeTwice).ShouldBe((DeliveryState.Unknown, DeliveryState.Sent, true));
    }

    [Fact]
    public async Task A_mail_that_is_too_late_is_cancelled_only_when_it_did_not_leave()
    {
        sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: true);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        await Dispatch().DispatchAsync(await KeptAsync(), new MailDecision.Cancel("Too late."), Cancellation);

        (await KeptAsync()).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_mail_of_unknown_fate_is_left_alone_until_the_services_records_can_be_trusted()
    {
        sender.Quarantine = TimeSpan.FromMinutes(30);
        sender.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: true);
        var delivery = await PreparedAsync();
        await Dispatch().DispatchAsync(delivery, MailOf(delivery), Cancellation);

        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        Dispatch().NeedsWork(await KeptAsync()).ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));
        Dispatch().NeedsWork(await KeptAsync()).ShouldBeTrue();
    }

    private MailDispatch Dispatch() => new(sender, deliveries, clock);

    private async Task<MailDelivery> PreparedAsync()
    {
        await deliveries.PrepareAsync(
            new("award", "season", "report", "one", "one@one.example", 1, DeliveryState.Prepared, 0, null, null, clock.GetUtcNow(), null), Cancellation);
        return await KeptAsync();
    }

    private async Task<MailDelivery> KeptAsync() => (await deliveries.ListAsync("award", "season", Cancellation)).Single();

    private static MailDecision.Ready MailOf(MailDelivery delivery) =>
        new(new Mail(delivery.Key, delivery.Recipient, null, new MailContent("Report", "<p>Report</p>", "Report", "{}")));
}
