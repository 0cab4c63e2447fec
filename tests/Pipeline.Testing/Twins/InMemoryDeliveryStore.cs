using Pipeline.Core.Delivery;

namespace Pipeline.Testing.Twins;

/// <summary>Deliveries in memory.</summary>
public sealed class InMemoryDeliveryStore : IDeliveryStore
{
    private readonly TaggedRows<MailDelivery> rows = new(delivery => delivery.Key, delivery => delivery.Tag, (delivery, tag) => delivery with { Tag = tag });

    public Task PrepareAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        rows.Save(delivery with { Tag = null });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(delivery => delivery.Programme == programme && delivery.Period == period));

    public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(delivery => delivery.Programme == programme && delivery.Period == period && delivery.Kind == kind));

    public Task<MailDelivery?> FindAsync(DeliveryKey key, CancellationToken cancellationToken) => Task.FromResult(rows.Find(key.Text));

    public Task<bool> RenameAsync(MailDelivery delivery, string recipient, CancellationToken cancellationToken) => Task.FromResult(
        rows.Delete(delivery, () => { }) && rows.Save(delivery with { Recipient = recipient, Tag = null }) is not null);

    public Task<MailDelivery?> SaveAsync(MailDelivery delivery, CancellationToken cancellationToken) => Task.FromResult(rows.Save(delivery));

    /// <summary>Puts others in the place of deliveries, also under another key; how many were changed.</summary>
    public int Rewrite(string programme, Func<MailDelivery, MailDelivery> change)
    {
        var changed = 0;
        foreach (var delivery in rows.List(each => each.Programme == programme))
        {
            var rewritten = change(delivery);
            if (ReferenceEquals(rewritten, delivery)) continue;
            rows.Delete(delivery, () => { });
            rows.Save(rewritten with { Tag = null });
            changed++;
        }

        return changed;
    }
}
