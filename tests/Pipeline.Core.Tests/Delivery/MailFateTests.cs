using System.Globalization;
using Pipeline.Core.Delivery;

namespace Pipeline.Core.Tests.Delivery;

public sealed class MailFateTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-04-01T05:00:00Z", CultureInfo.InvariantCulture);

    private static readonly MailEvent[] Told =
    [
        new("1", MailEventKind.Processed, Start, null),
        new("2", MailEventKind.Deferred, Start.AddMinutes(1), "Busy."),
        new("3", MailEventKind.Delivered, Start.AddMinutes(2), null),
        new("4", MailEventKind.Blocked, Start.AddMinutes(3), "Greylisted."),
        new("5", MailEventKind.Bounced, Start.AddMinutes(4), "Unknown user."),
        new("6", MailEventKind.Dropped, Start.AddMinutes(5), "Bounced Address"),
        new("7", MailEventKind.Complained, Start.AddMinutes(6), null),
        new("8", MailEventKind.Unsubscribed, Start.AddMinutes(7), null),
    ];

    private static MailDelivery Delivery(DeliveryState state) => new("award", "season", "report", "one", "a@x.example", 1, state, 1, null, "Timed out.", Start, null);

    [Fact]
    public void All_orders_of_eight_events_end_in_the_same_state()
    {
        var orders = Orders(Told).ToList();
        orders.Count.ShouldBe(40_320);

        var ends = orders.Select(order => End(DeliveryState.Unknown, order)).Select(end => (end.State, end.Detail, end.Events.Count)).Distinct();

        ends.ShouldBe([(DeliveryState.Bounced, "Greylisted.", 8)]);
    }

    [Theory]
    [InlineData(DeliveryState.Unknown, MailEventKind.Processed, DeliveryState.Sent)]
    [InlineData(DeliveryState.Claimed, MailEventKind.Deferred, DeliveryState.Sent)]
    [InlineData(DeliveryState.Sent, MailEventKind.Delivered, DeliveryState.Delivered)]
    [InlineData(DeliveryState.Sent, MailEventKind.Dropped, DeliveryState.Dropped)]
    [InlineData(DeliveryState.Delivered, MailEventKind.Processed, DeliveryState.Delivered)]
    [InlineData(DeliveryState.Delivered, MailEventKind.Dropped, DeliveryState.Delivered)]
    [InlineData(DeliveryState.Delivered, MailEventKind.Bounced, DeliveryState.Bounced)]
    [InlineData(DeliveryState.Bounced, MailEventKind.Delivered, DeliveryState.Bounced)]
    [InlineData(DeliveryState.Dropped, MailEventKind.Delivered, DeliveryState.Delivered)]
    [InlineData(DeliveryState.Sent, MailEventKind.Complained, DeliveryState.Delivered)]
    [InlineData(DeliveryState.Cancelled, MailEventKind.Processed, DeliveryState.Sent)]
    public void A_state_never_takes_back_what_is_known(DeliveryState before, MailEventKind kind, DeliveryState after) =>
        End(before, [new MailEvent("1", kind, Start, "Why.")]).State.ShouldBe(after);

    [Fact]
    public void An_event_that_is_known_changes_nothing()
    {
        var once = End(DeliveryState.Sent, [Told[2]]);

        MailFate.With(once, Told[2], "m", Start).ShouldBeNull();
    }

    [Fact]
    public void The_services_id_is_learnt_from_the_first_event_that_tells_it() =>
        MailFate.With(Delivery(DeliveryState.Unknown), Told[0], "m", Start).ShouldNotBeNull().MessageId.ShouldBe("m");

    private static MailDelivery End(DeliveryState before, IEnumerable<MailEvent> order) =>
        order.Aggregate(Delivery(before), (delivery, told) => MailFate.With(delivery, told, null, Start) ?? delivery);

    private static IEnumerable<IReadOnlyList<MailEvent>> Orders(MailEvent[] events) => events.Length == 0
        ? [[]]
        : events.SelectMany(first => Orders([.. events.Where(each => each != first)]).Select(rest => (IReadOnlyList<MailEvent>)[first, .. rest]));
}
