namespace Pipeline.Core.Delivery;

/// <summary>
/// Mails of a kind, each in exactly one of the counts behind `Expected`, by the newest version of its delivery: Missing is not prepared yet, Waiting not sent,
/// Unknown sent or not, Accepted taken by the service and not reported on.
/// </summary>
public sealed record DeliveryCounts(
    string Kind, int Expected, int Delivered, int Failed, int Cancelled, int Accepted, int Unknown, int Waiting, int Missing, bool Settled)
{
    internal static DeliveryCounts Of(string kind, IReadOnlyCollection<MailDelivery> newest, int missing, bool isOpen)
    {
        return new(
            kind, newest.Count + missing, Count(DeliveryState.Delivered), Count(DeliveryState.Bounced, DeliveryState.Dropped), Count(DeliveryState.Cancelled),
            Count(DeliveryState.Sent), Count(DeliveryState.Unknown), Count(DeliveryState.Prepared, DeliveryState.Claimed), missing, missing == 0 && !isOpen);

        int Count(params DeliveryState[] states) => newest.Count(delivery => states.Contains(delivery.State));
    }
}
