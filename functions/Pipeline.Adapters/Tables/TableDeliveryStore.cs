using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Deliveries in table `deliveries`, one partition per period: `programme~period` / `kind~participant~recipient~v1`.</summary>
public sealed class TableDeliveryStore(TableServiceClient tables, ITokenSource tokens) : IDeliveryStore
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Deliveries), tokens);

    public Task PrepareAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
        table.AddIfAbsentAsync(Write(delivery), cancellationToken);

    public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, CancellationToken cancellationToken) =>
        ReadAsync(table.ReadAsync(TableKeys.Join(programme, period), cancellationToken));

    public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
        ReadAsync(table.ReadAsync(TableKeys.Join(programme, period), TableKeys.Deliveries(kind), cancellationToken));

    public async Task<MailDelivery?> FindAsync(DeliveryKey key, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(key.Programme, key.Period), TableKeys.Delivery(key), cancellationToken) is { } row ? Read(row) : null;

    public async Task<MailDelivery?> SaveAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(delivery), delivery.Tag, cancellationToken) is { } tag ? delivery with { Tag = tag } : null;

    public async Task<bool> RenameAsync(MailDelivery delivery, string recipient, CancellationToken cancellationToken)
    {
        var (before, after) = (Write(delivery), Write(delivery with { Recipient = recipient }));
        if (await table.TrySubmitAsync(
            [
                new(TableTransactionActionType.Delete, new TableEntity(before.PartitionKey, before.RowKey), new ETag(delivery.Tag!)),
                new(TableTransactionActionType.Add, after),
            ],
            cancellationToken)) return true;

        // Refused is also what was committed before its answer was lost.
        return await table.FindAsync(after.PartitionKey, after.RowKey, cancellationToken) is not null && await table.FindAsync(before.PartitionKey, before.RowKey, cancellationToken) is null;
    }

    private static async Task<IReadOnlyList<MailDelivery>> ReadAsync(IAsyncEnumerable<TableEntity> rows)
    {
        var deliveries = new List<MailDelivery>();
        await foreach (var row in rows) deliveries.Add(Read(row));
        return [.. deliveries.OrderBy(delivery => delivery.Key, StringComparer.Ordinal)];
    }

    private static TableEntity Write(MailDelivery delivery) => new(
        TableKeys.Join(delivery.Programme, delivery.Period),
        TableKeys.Delivery(new(delivery.Programme, delivery.Period, delivery.Kind, delivery.Participant, delivery.Recipient, delivery.Version)))
    {
        [nameof(delivery.Kind)] = delivery.Kind,
        [nameof(delivery.Participant)] = delivery.Participant,
        [nameof(delivery.Recipient)] = delivery.Recipient,
        [nameof(delivery.Version)] = delivery.Version,
        [nameof(delivery.State)] = delivery.State.ToString(),
        [nameof(delivery.Attempts)] = delivery.Attempts,
        [nameof(delivery.MessageId)] = delivery.MessageId,
        [nameof(delivery.Detail)] = delivery.Detail,
        [nameof(delivery.ChangedAt)] = RowTime.Write(delivery.ChangedAt),
        [nameof(delivery.PreparedAt)] = RowTime.Write(delivery.PreparedAt),
        [nameof(delivery.ClaimedAt)] = RowTime.Write(delivery.ClaimedAt),
        [nameof(delivery.NotBefore)] = RowTime.Write(delivery.NotBefore),
        [nameof(delivery.MaybeTwice)] = delivery.MaybeTwice,
        [nameof(delivery.Cause)] = Named(delivery.Cause),
        [nameof(delivery.Attachment)] = Named(delivery.Attachment),
        [nameof(delivery.TextVersion)] = delivery.TextVersion,
        [nameof(delivery.MailedVersion)] = delivery.MailedVersion,
        [nameof(delivery.Events)] = delivery.Events.Count == 0 ? null : JsonSerializer.Serialize(delivery.Events, Relaxed),
    };

    private static MailDelivery Read(TableEntity row)
    {
        var partition = TableKeys.Split(row.PartitionKey);
        return new(
            partition[0],
            partition[1],
            row.GetString(nameof(MailDelivery.Kind)),
            row.GetString(nameof(MailDelivery.Participant)),
            row.GetString(nameof(MailDelivery.Recipient)),
            row.GetInt32(nameof(MailDelivery.Version))!.Value,
            Enum.Parse<DeliveryState>(row.GetString(nameof(MailDelivery.State))),
            row.GetInt32(nameof(MailDelivery.Attempts))!.Value,
            row.GetString(nameof(MailDelivery.MessageId)),
            row.GetString(nameof(MailDelivery.Detail)),
            RowTime.Read(row, nameof(MailDelivery.ChangedAt)),
            row.ETag.ToString())
        {
            PreparedAt = RowTime.ReadOrNull(row, nameof(MailDelivery.PreparedAt)),
            ClaimedAt = RowTime.ReadOrNull(row, nameof(MailDelivery.ClaimedAt)),
            NotBefore = RowTime.ReadOrNull(row, nameof(MailDelivery.NotBefore)),
            MaybeTwice = row.GetBoolean(nameof(MailDelivery.MaybeTwice)) ?? false,
            Cause = Read<DeliveryCause>(row, nameof(MailDelivery.Cause)),
            Attachment = Read<AttachmentOutcome>(row, nameof(MailDelivery.Attachment)),
            TextVersion = row.GetInt32(nameof(MailDelivery.TextVersion)),
            MailedVersion = row.GetInt32(nameof(MailDelivery.MailedVersion)),
            Events = ReadEvents(row.GetString(nameof(MailDelivery.Events))),
        };
    }

    /// <summary>Null for the first of its names, which stands in no row; nor do rows from before there were such names hold any.</summary>
    private static string? Named<T>(T value)
        where T : struct, Enum => value.Equals(default(T)) ? null : value.ToString();

    private static T Read<T>(TableEntity row, string column)
        where T : struct, Enum => row.GetString(column) is { } name ? Enum.Parse<T>(name) : default;

    private static MailEvent[] ReadEvents(string? json) => json is null ? [] : JsonSerializer.Deserialize<MailEvent[]>(json, Relaxed)!;
}
