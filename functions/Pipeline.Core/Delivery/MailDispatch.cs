namespace Pipeline.Core.Delivery;

/// <summary>
/// Sends one delivery's mail once. The delivery is claimed before the mail leaves, so that of any number of workers one sends; what became of
/// a claim that nobody reported on is asked of the mail service, never guessed.
/// </summary>
public sealed class MailDispatch(IMailSender sender, IDeliveryStore deliveries, TimeProvider clock)
{
    /// <summary>A claim older than this belongs to a worker that died.</summary>
    public static TimeSpan ClaimExpiry { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether there is something to do about the delivery now.</summary>
    public bool NeedsWork(MailDelivery delivery) => delivery.State switch
    {
        DeliveryState.Prepared or DeliveryState.Unknown => true,
        DeliveryState.Claimed => clock.GetUtcNow() - delivery.ChangedAt >= ClaimExpiry,
        _ => false,
    };

    /// <summary>Sends the mail; a null one means that its recipient has no claim to it any more, and cancels the delivery.</summary>
    public async Task DispatchAsync(MailDelivery delivery, Mail? mail, CancellationToken cancellationToken)
    {
        if (delivery.State != DeliveryState.Prepared && await sender.TraceAsync(delivery.Key, cancellationToken) is var fate and not MailOutcome.Refused)
        {
            await SettleAsync(delivery, fate, cancellationToken);
            return;
        }

        if (mail is null)
        {
            await MoveAsync(delivery, DeliveryState.Cancelled, null, "The contact is no longer entitled to the mail.", cancellationToken);
            return;
        }

        var claim = delivery with { Attempts = delivery.Attempts + 1 };
        if (await MoveAsync(claim, DeliveryState.Claimed, null, null, cancellationToken) is not { } claimed) return;
        await SettleAsync(claimed, await sender.SendAsync(mail, cancellationToken), cancellationToken);
    }

    private Task<MailDelivery?> SettleAsync(MailDelivery delivery, MailOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        MailOutcome.Accepted(var messageId) => MoveAsync(delivery, DeliveryState.Sent, messageId, null, cancellationToken),
        MailOutcome.Refused(var reason) => MoveAsync(delivery, DeliveryState.Dropped, null, reason, cancellationToken),
        MailOutcome.Unknown(var reason) => MoveAsync(delivery, DeliveryState.Unknown, null, reason, cancellationToken),
        _ => throw new NotSupportedException("A mail service answered with an outcome that nobody handles."),
    };

    private Task<MailDelivery?> MoveAsync(
        MailDelivery delivery, DeliveryState state, string? messageId, string? detail, CancellationToken cancellationToken) =>
        deliveries.SaveAsync(
            delivery with { State = state, MessageId = messageId ?? delivery.MessageId, Detail = detail, ChangedAt = clock.GetUtcNow() }, cancellationToken);
}
