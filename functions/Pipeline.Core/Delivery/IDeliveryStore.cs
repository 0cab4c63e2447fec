namespace Pipeline.Core.Delivery;

/// <summary>The table of deliveries.</summary>
public interface IDeliveryStore
{
    /// <summary>Keeps a prepared delivery unless one with its key is there already, whatever its state.</summary>
    Task PrepareAsync(MailDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Deliveries of a period, of every kind, ordered by key.</summary>
    Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, CancellationToken cancellationToken);

    /// <summary>Those of them that are of a kind.</summary>
    Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, string kind, CancellationToken cancellationToken);

    Task<MailDelivery?> FindAsync(DeliveryKey key, CancellationToken cancellationToken);

    /// <summary>Keeps the one with the tag under another recipient instead. False when somebody else saved in between.</summary>
    Task<bool> RenameAsync(MailDelivery delivery, string recipient, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag and returns it with its new tag; null when somebody else saved in between.</summary>
    Task<MailDelivery?> SaveAsync(MailDelivery delivery, CancellationToken cancellationToken);
}
