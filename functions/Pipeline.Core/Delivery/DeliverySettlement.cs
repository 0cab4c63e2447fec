namespace Pipeline.Core.Delivery;

/// <summary>
/// Which mails nobody knows the end of yet. A mail that the service took is settled when the service says what became of it, or when it has said nothing
/// for longer than it tries.
/// </summary>
public sealed class DeliverySettlement(IMailSender sender, TimeProvider clock)
{
    /// <summary>Mail services try for three days and repeat their events for one more.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(4);

    /// <summary>Whether the mail may still have to be sent, or nobody can tell whether it was.</summary>
    public static bool IsUnsent(MailDelivery delivery) => delivery.State is DeliveryState.Prepared or DeliveryState.Claimed or DeliveryState.Unknown;

    /// <summary>Whether the mail's end is not known yet.</summary>
    public bool IsOpen(MailDelivery delivery) =>
        IsUnsent(delivery) || sender.TellsDelivery && delivery.State == DeliveryState.Sent && clock.GetUtcNow() - (delivery.ClaimedAt ?? delivery.ChangedAt) < Patience;
}
