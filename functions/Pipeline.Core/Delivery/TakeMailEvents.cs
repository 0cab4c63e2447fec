using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Delivery;

/// <summary>Takes what a mail service tells about mails: settles deliveries and remembers which contacts cannot or would rather not be mailed.</summary>
public sealed class TakeMailEvents(IDeliveryStore deliveries, Contacts contacts, TimeProvider clock)
{
    public async Task<EventTally> TakeAsync(IEnumerable<ToldEvent> told, CancellationToken cancellationToken)
    {
        var (taken, known, stray) = (0, 0, 0);
        foreach (var each in told)
        {
            switch (await TakeAsync(each, cancellationToken))
            {
                case true:
                    taken++;
                    break;
                case false:
                    known++;
                    break;
                case null:
                    stray++;
                    break;
            }
        }

        return new EventTally(taken, known, stray);
    }

    /// <summary>Whether the event was new; null when its delivery is not known.</summary>
    private async Task<bool?> TakeAsync(ToldEvent told, CancellationToken cancellationToken)
    {
        if (!DeliveryKey.TryParse(told.DeliveryKey, out var key)) return null;
        while (true)
        {
            if (await deliveries.FindAsync(key, cancellationToken) is not { } delivery) return null;

            // The contact first: an event that is kept with its delivery is not looked at again.
            if (Preference(key, told.Event) is { } preference) await contacts.TellAsync(preference, cancellationToken);
            if (MailFate.With(delivery, told.Event, told.MessageId, clock.GetUtcNow()) is not { } changed) return false;
            if (await deliveries.SaveAsync(changed, cancellationToken) is null) continue;
            using var span = MailTelemetry.Start(SpanNames.MailEvent, changed);
            if (changed.State != delivery.State) MailTelemetry.Moved(span, changed);
            return true;
        }
    }

    private static ContactPreference? Preference(DeliveryKey key, MailEvent told) => told.Kind switch
    {
        MailEventKind.Bounced => Of(key, told, true, "The address bounced"),
        MailEventKind.Dropped => Of(key, told, true, "The mail service does not deliver to the address"),
        MailEventKind.Complained => Of(key, told, true, "Reported as spam"),
        MailEventKind.Unsubscribed => Of(key, told, true, "Unsubscribed"),
        MailEventKind.Resubscribed => Of(key, told, false, "Subscribed again"),
        _ => null,
    };

    private static ContactPreference Of(DeliveryKey key, MailEvent told, bool suppressed, [Sentence] string reason) => new(
        key.Programme, key.Participant, key.Recipient, key.Kind, suppressed, told.Reason is null ? reason : $"{reason}: {told.Reason}", told.At, null);
}
