namespace Pipeline.Core.Delivery;

/// <summary>What keeps a mail of any kind from leaving: it would come too late, or its recipient is not mailed such mails.</summary>
public sealed class MailRefusals(Contacts contacts, TimeProvider clock)
{
    /// <summary>How long after it was prepared a mail still tells its reader something.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(30);

    /// <summary>Null when nothing keeps it.</summary>
    public async Task<MailDecision.Cancel?> FindAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.PreparedAt is { } prepared && clock.GetUtcNow() - prepared > Validity)
            return new($"Not sent within {Validity.TotalDays} days of {prepared:yyyy-MM-dd}; it would come too late.", DeliveryCause.TooLate);
        return await contacts.ReasonAsync(delivery.Programme, delivery.Participant, delivery.Recipient, delivery.Kind, cancellationToken) is { } reason
            ? new($"The contact is not mailed. {reason}", DeliveryCause.Suppressed)
            : null;
    }
}
