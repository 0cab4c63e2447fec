using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Delivery;

/// <summary>
/// Sends one delivery's mail once. The delivery is claimed before the mail leaves, so that of any number of workers one sends; what became of
/// a claim that nobody reported on is asked of the mail service, never guessed. A mail without a trace is sent again once, and marked.
/// </summary>
public sealed class MailDispatch(IMailSender sender, IDeliveryStore deliveries, TimeProvider clock)
{
    /// <summary>A claim older than this belongs to a worker that died.</summary>
    public static TimeSpan ClaimExpiry { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Mail services repeat their events for a day; who has told nothing by then tells nothing.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(24);

    /// <summary>Whether there is something to do about the delivery now.</summary>
    public bool NeedsWork(MailDelivery delivery) => delivery.State switch
    {
        DeliveryState.Prepared => true,
        DeliveryState.Claimed when delivery.NotBefore is { } notBefore => clock.GetUtcNow() >= notBefore,
        DeliveryState.Claimed => Age(delivery) >= (sender.Quarantine > ClaimExpiry ? sender.Quarantine : ClaimExpiry),
        DeliveryState.Unknown => Age(delivery) >= sender.Quarantine,
        _ => false,
    };

    /// <summary>Does what was decided; the outcome of sending or asking, null when nothing was sent or another worker has it.</summary>
    public async Task<MailOutcome?> DispatchAsync(MailDelivery delivery, MailDecision decision, CancellationToken cancellationToken)
    {
        using var span = MailTelemetry.Start(SpanNames.Mail, delivery);
        var claim = delivery with { Attempts = delivery.Attempts + 1, ClaimedAt = clock.GetUtcNow(), NotBefore = null };
        if (delivery.State != DeliveryState.Prepared && delivery.NotBefore is null)
        {
            switch (await FateAsync(delivery, cancellationToken))
            {
                case MailOutcome.Refused:
                    break;
                case MailOutcome.Missing when !delivery.MaybeTwice:
                    claim = claim with { MaybeTwice = true };
                    break;
                case MailOutcome.Missing(var reason):
                    await MoveAsync(delivery with { Cause = DeliveryCause.GivenUp }, DeliveryState.Dropped, $"Given up: sent twice, and no trace of either. {reason}", cancellationToken);
                    return null;
                case var fate:
                    return await SettleAsync(delivery, fate, cancellationToken);
            }
        }

        switch (decision)
        {
            case MailDecision.Cancel(var reason, var cause):
                await MoveAsync(delivery with { Cause = cause }, DeliveryState.Cancelled, reason, cancellationToken);
                return null;
            case MailDecision.Fail(var reason, var cause):
                await MoveAsync(delivery with { Cause = cause }, DeliveryState.Dropped, reason, cancellationToken);
                return null;
            case MailDecision.Ready(var mail) ready:
                claim = claim with { TextVersion = ready.TextVersion, Attachment = ready.Attachment };
                if (await MoveAsync(claim, DeliveryState.Claimed, null, cancellationToken) is not { } claimed) return null;
                return await SettleAsync(claimed, await sender.SendAsync(mail, cancellationToken), cancellationToken);
            default:
                throw new NotSupportedException("A decision about a mail that nobody handles.");
        }
    }

    private async Task<MailOutcome> FateAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        var fate = await sender.TraceAsync(delivery, cancellationToken);
        return fate is MailOutcome.Unknown && Age(delivery) >= Patience ? new MailOutcome.Missing("Nobody could tell for a day.") : fate;
    }

    private async Task<MailOutcome> SettleAsync(MailDelivery delivery, MailOutcome outcome, CancellationToken cancellationToken)
    {
        await (outcome switch
        {
            MailOutcome.Accepted(var messageId) => MoveAsync(delivery with { MessageId = messageId }, DeliveryState.Sent, null, cancellationToken),
            MailOutcome.Refused(var reason, var cause) => MoveAsync(delivery with { Cause = cause }, DeliveryState.Dropped, reason, cancellationToken),
            MailOutcome.Deferred(var reason, var notBefore) => MoveAsync(delivery with { NotBefore = notBefore }, DeliveryState.Claimed, reason, cancellationToken),
            MailOutcome.Unknown(var reason) => MoveAsync(delivery, DeliveryState.Unknown, reason, cancellationToken),
            _ => throw new NotSupportedException("A mail service answered with an outcome that nobody handles."),
        });
        return outcome;
    }

    private TimeSpan Age(MailDelivery delivery) => clock.GetUtcNow() - (delivery.ClaimedAt ?? delivery.ChangedAt);

    private async Task<MailDelivery?> MoveAsync(MailDelivery delivery, DeliveryState state, string? detail, CancellationToken cancellationToken)
    {
        var moved = await deliveries.SaveAsync(delivery with { State = state, Detail = detail, ChangedAt = clock.GetUtcNow() }, cancellationToken);
        if (moved is not null) MailTelemetry.Moved(PipelineTrace.Here, moved);
        return moved;
    }
}
