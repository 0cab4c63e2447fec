using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Delivery;

public sealed class TakeMailEventsTests
{
    private const string Key = "award~season/report~one~a@x.example~v1";

    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-04-01T05:00:00Z", CultureInfo.InvariantCulture);

    private readonly InMemoryDeliveryStore deliveries = new();
    private readonly Contacts contacts = new(new InMemoryContactStore());

    private TakeMailEvents Events => new(deliveries, contacts, new FakeTimeProvider(Start));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_event_told_46_times_at_once_counts_once()
    {
        await PrepareAsync();

        var tallies = await Task.WhenAll(Enumerable.Range(0, 46).Select(_ => Task.Run(() => Events.TakeAsync([Told(MailEventKind.Delivered)], Cancellation))));

        (tallies.Sum(tally => tally.Taken), tallies.Sum(tally => tally.Known)).ShouldBe((1, 45));
        var kept = await KeptAsync();
        (kept.State, kept.Events.Count, kept.MessageId).ShouldBe((DeliveryState.Delivered, 1, "m"));
    }

    [Fact]
    public async Task An_event_of_no_delivery_is_counted_apart_and_stops_none()
    {
        await PrepareAsync();

        var tally = await Events.TakeAsync(
            [Told(MailEventKind.Delivered) with { DeliveryKey = null }, Told(MailEventKind.Delivered) with { DeliveryKey = Key + "0" }, Told(MailEventKind.Delivered)],
            Cancellation);

        tally.ShouldBe(new EventTally(1, 0, 2));
    }

    [Theory]
    [InlineData(MailEventKind.Bounced, "The address bounced: Why. (2026-04-01)")]
    [InlineData(MailEventKind.Dropped, "The mail service does not deliver to the address: Why. (2026-04-01)")]
    [InlineData(MailEventKind.Complained, "Reported as spam: Why. (2026-04-01)")]
    [InlineData(MailEventKind.Unsubscribed, "Unsubscribed: Why. (2026-04-01)")]
    [InlineData(MailEventKind.Blocked, null)]
    [InlineData(MailEventKind.Delivered, null)]
    public async Task A_contact_is_suppressed_for_its_participant_and_the_kind_of_mail(MailEventKind kind, string? reason)
    {
        await PrepareAsync();

        await Events.TakeAsync([Told(kind)], Cancellation);

        (await contacts.ReasonAsync("award", "one", "A@x.example", "report", Cancellation)).ShouldBe(reason);
        (await contacts.ReasonAsync("award", "one", "a@x.example", "newsletter", Cancellation)).ShouldBeNull();
        (await contacts.ReasonAsync("award", "two", "a@x.example", "report", Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_contact_said_last_holds_in_whatever_order_it_is_told(bool reversed)
    {
        await PrepareAsync();
        ToldEvent[] told =
        [
            new(Key, "m", new MailEvent("1", MailEventKind.Unsubscribed, Start, null)), new(Key, "m", new MailEvent("2", MailEventKind.Resubscribed, Start.AddHours(1), null)),
        ];

        await Events.TakeAsync(reversed ? told.Reverse() : told, Cancellation);

        (await contacts.ReasonAsync("award", "one", "a@x.example", "report", Cancellation)).ShouldBeNull();
    }

    private static ToldEvent Told(MailEventKind kind) => new(Key, "m", new MailEvent("1", kind, Start, "Why."));

    private Task PrepareAsync() => deliveries.PrepareAsync(
        new("award", "season", "report", "one", "a@x.example", 1, DeliveryState.Unknown, 1, null, null, Start, null), Cancellation);

    private async Task<MailDelivery> KeptAsync() => (await deliveries.ListAsync("award", "season", Cancellation)).Single();
}
