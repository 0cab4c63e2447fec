using Azure;
using Azure.Data.Tables;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Subscribers in table `subscribers`: `programme` / SHA-256 of the address. The partition of a token's SHA-256 has one row that names the subscriber by
/// those two keys, so that no address stands in a second place.
/// </summary>
public sealed class TableSubscribers(TableServiceClient tables, ITokenSource tokens) : ISubscribers
{
    private const string TokenColumn = "TokenHash", SubscriberColumn = "Subscriber", TokenRow = "token";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Subscribers), tokens);

    public async Task<Subscriber?> FindAsync(string programme, string email, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TokenHash.Of(email), cancellationToken) is { } row ? Read(row) : null;

    public async Task<Subscriber?> FindByTokenAsync(string token, CancellationToken cancellationToken)
    {
        var hash = TokenHash.Of(token);
        if (await table.FindAsync(hash, TokenRow, cancellationToken) is not { } named) return null;
        var row = await table.FindAsync(named.GetString(nameof(Subscriber.Programme)), named.GetString(SubscriberColumn), cancellationToken);
        return row is not null && row.GetString(TokenColumn) == hash ? Read(row) : null;
    }

    public async Task<IReadOnlyList<Subscriber>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var subscribers = new List<Subscriber>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) subscribers.Add(Read(row));
        return subscribers;
    }

    public async Task<bool> SaveAsync(Subscriber subscriber, string token, CancellationToken cancellationToken)
    {
        var hash = TokenHash.Of(token);
        var row = Write(subscriber, hash);
        var earlier = (await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken))?.GetString(TokenColumn);

        // The token's row first: one that leads nowhere yet opens nothing.
        await table.AddIfAbsentAsync(
            new TableEntity(hash, TokenRow) { [nameof(Subscriber.Programme)] = row.PartitionKey, [SubscriberColumn] = row.RowKey }, cancellationToken);
        var saved = await table.SaveAsync(row, subscriber.Tag, cancellationToken) is not null;

        // Of an earlier token, or of this one when somebody else was first, nothing stays.
        var useless = saved ? earlier : hash;
        var newest = saved ? hash : (await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken))?.GetString(TokenColumn);
        if (useless is not null && useless != newest) await DeleteAsync(useless, TokenRow, ETag.All, cancellationToken);
        return saved;
    }

    public async Task<bool> DeleteAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        var (partition, key) = (TableKeys.Join(subscriber.Programme), TokenHash.Of(subscriber.Email));
        if (subscriber.Tag is not { } tag || await table.FindAsync(partition, key, cancellationToken) is not { } row) return false;
        if (!await DeleteAsync(partition, key, new ETag(tag), cancellationToken)) return false;
        await DeleteAsync(row.GetString(TokenColumn), TokenRow, ETag.All, cancellationToken);
        return true;
    }

    private Task<bool> DeleteAsync(string partition, string key, ETag tag, CancellationToken cancellationToken) =>
        table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, key), tag)], cancellationToken);

    private static TableEntity Write(Subscriber subscriber, string token) => new(TableKeys.Join(subscriber.Programme), TokenHash.Of(subscriber.Email))
    {
        [nameof(subscriber.Email)] = subscriber.Email,
        [nameof(subscriber.Locale)] = subscriber.Locale,
        [nameof(subscriber.AskedAt)] = RowTime.Write(subscriber.AskedAt),
        [nameof(subscriber.Page)] = subscriber.Page.AbsoluteUri,
        [nameof(subscriber.Consent.Text)] = subscriber.Consent.Text,
        [nameof(subscriber.Consent.Version)] = subscriber.Consent.Version,
        [nameof(subscriber.MailedAt)] = RowTime.Write(subscriber.MailedAt),
        [nameof(subscriber.ConfirmedAt)] = RowTime.Write(subscriber.ConfirmedAt),
        [TokenColumn] = token,
    };

    private static Subscriber Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        row.GetString(nameof(Subscriber.Email)),
        row.GetString(nameof(Subscriber.Locale)),
        RowTime.Read(row, nameof(Subscriber.AskedAt)),
        new Uri(row.GetString(nameof(Subscriber.Page))),
        new Consent(row.GetString(nameof(Consent.Text)), row.GetString(nameof(Consent.Version))),
        row.ETag.ToString())
    {
        MailedAt = RowTime.ReadOrNull(row, nameof(Subscriber.MailedAt)),
        ConfirmedAt = RowTime.ReadOrNull(row, nameof(Subscriber.ConfirmedAt)),
    };
}
