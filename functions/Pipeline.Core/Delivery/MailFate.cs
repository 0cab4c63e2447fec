namespace Pipeline.Core.Delivery;

/// <summary>
/// A delivery's state by what was told of its mail. It depends on which events were told, not on their order or number, and never takes back what is known.
/// </summary>
public static class MailFate
{
    private const int MostEvents = 100;

    /// <summary>The delivery with the event among its own; null when it is there already or there are too many to keep.</summary>
    public static MailDelivery? With(MailDelivery delivery, MailEvent told, string? messageId, DateTimeOffset now)
    {
        if (delivery.Events.Count >= MostEvents || delivery.Events.Any(each => each.Id == told.Id)) return null;
        var events = delivery.Events.Append(told).OrderBy(each => each.At).ThenBy(each => each.Id, StringComparer.Ordinal).ToList();
        var (state, detail) = events.Select(Says).Append((delivery.State, delivery.Detail)).MaxBy(each => Rank(each.Item1));
        return delivery with
        {
            Events = events,
            MessageId = delivery.MessageId ?? messageId,
            State = state,
            Detail = detail,
            Cause = state == delivery.State ? delivery.Cause : DeliveryCause.None,
            NotBefore = state == DeliveryState.Claimed ? delivery.NotBefore : null,
            ChangedAt = state == delivery.State ? delivery.ChangedAt : now,
        };
    }

    private static (DeliveryState State, string? Detail) Says(MailEvent told) => told.Kind switch
    {
        MailEventKind.Processed or MailEventKind.Deferred => (DeliveryState.Sent, null),
        MailEventKind.Blocked or MailEventKind.Bounced => (DeliveryState.Bounced, told.Reason),
        MailEventKind.Dropped => (DeliveryState.Dropped, told.Reason),
        // Who complains or unsubscribes has the mail.
        _ => (DeliveryState.Delivered, null),
    };

    /// <summary>What is known more surely comes later. A bounce may follow the delivery it takes back; a drop is of one attempt, a delivery of any.</summary>
    private static int Rank(DeliveryState state) => state switch
    {
        DeliveryState.Prepared => 0,
        DeliveryState.Claimed => 1,
        DeliveryState.Unknown => 2,
        DeliveryState.Cancelled => 3,
        DeliveryState.Sent => 4,
        DeliveryState.Dropped => 5,
        DeliveryState.Delivered => 6,
        DeliveryState.Bounced => 7,
        _ => throw new NotSupportedException("A state of a delivery that nobody ranks."),
    };
}
