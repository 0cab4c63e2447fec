using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Testing.Twins;

/// <summary>Mailings in memory.</summary>
public sealed class InMemoryMailingStore : IMailingStore
{
    private readonly TaggedRows<Mailing> rows = new(
        mailing => Key(mailing.Programme, mailing.Period, mailing.Kind), mailing => mailing.Tag, (mailing, tag) => mailing with { Tag = tag });

    public Task<Mailing?> FindAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, period, kind)));

    public Task<IReadOnlyList<Mailing>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(mailing => mailing.Programme == programme));

    public Task<bool> SaveAsync(Mailing mailing, CancellationToken cancellationToken) => Task.FromResult(rows.Save(mailing) is not null);

    private static string Key(string programme, string period, string kind) => $"{programme}~{period}~{kind}";
}
