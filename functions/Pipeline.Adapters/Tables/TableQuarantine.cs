using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core;
using Pipeline.Core.Forms;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Payloads that wait for a person, in table `quarantine`: one partition per form, keyed by the SHA-256 of the payload.</summary>
public sealed class TableQuarantine(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens) : IQuarantine
{
    private const string Raw = "Raw";
    private const string Faults = "Faults";
    private const string Settled = nameof(QuarantinedPayload.Settled);

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Quarantine), tokens);
    private readonly Payloads payloads = new(blobs.GetBlobContainerClient(BlobNames.Raw));

    public async Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeys.Join(payload.Form), payload.Hash)
        {
            [nameof(payload.Reason)] = payload.Reason,
            [nameof(payload.ContentType)] = payload.ContentType,
            [nameof(payload.ReceivedAt)] = RowTime.Write(payload.ReceivedAt),
        };
        var folder = $"quarantine/{payload.Form}";
        await payloads.WriteAsync(row, Raw, payload.Raw, folder, cancellationToken);
        await payloads.WriteAsync(row, Faults, JsonSerializer.SerializeToUtf8Bytes(payload.Faults), folder, cancellationToken);
        await table.AddIfAbsentAsync(row, cancellationToken);
    }

    public async Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string form, CancellationToken cancellationToken)
    {
        var found = new List<QuarantinedPayload>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(form), cancellationToken)) found.Add(await ReadAsync(row, cancellationToken));
        return [.. found.OrderBy(payload => payload.ReceivedAt).ThenBy(payload => payload.Hash, StringComparer.Ordinal)];
    }

    public async Task<int> CountWaitingAsync(string form, CancellationToken cancellationToken)
    {
        var waiting = 0;
        await foreach (var row in table.ReadAsync(TableKeys.Join(form), [Settled], cancellationToken))
            if (!row.ContainsKey(Settled)) waiting++;
        return waiting;
    }

    public async Task<QuarantinedPayload?> FindAsync(string form, string hash, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(form), TableKeys.Join(hash), cancellationToken) is { } row ? await ReadAsync(row, cancellationToken) : null;

    public async Task<bool> SettleAsync(string form, string hash, Settlement settlement, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(TableKeys.Join(form), TableKeys.Join(hash), cancellationToken) is not { } row || row.ContainsKey(Settled)) return false;
        row[Settled] = JsonSerializer.Serialize(settlement);
        return await table.SaveAsync(row, row.ETag.ToString(), cancellationToken) is not null;
    }

    public async Task<int> DeleteSettledAsync(string form, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await foreach (var row in table.ReadAsync(TableKeys.Join(form), cancellationToken))
        {
            if (row.GetString(Settled) is not { } settled || JsonSerializer.Deserialize<Settlement>(settled)!.At >= before) continue;
            if (await DeleteAsync(row, before, cancellationToken)) deleted++;
        }

        return deleted;
    }

    private async Task<bool> DeleteAsync(TableEntity row, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var tag = row.ETag.ToString();
        string[] blobs = [.. new[] { Raw, Faults }.Select(name => Payloads.BlobOf(row, name)).OfType<string>()];
        if (blobs.Length > 0)
        {
            // First, so that the row can be read although its blobs are gone, and still names them for whoever goes on after an interruption.
            row[Raw] = Gzip.Pack([]);
            row[Faults] = Gzip.Pack("[]"u8);
            if (await table.SaveAsync(row, tag, cancellationToken) is not { } saved) return false;
            tag = saved;
            foreach (var blob in blobs) await payloads.DeleteAsync(blob, before, cancellationToken);
        }

        return await table.DeleteAsync(row, tag, cancellationToken);
    }

    private async Task<QuarantinedPayload> ReadAsync(TableEntity row, CancellationToken cancellationToken) => new(
        TableKeys.Split(row.PartitionKey)[0],
        row.GetString(nameof(QuarantinedPayload.Reason)),
        JsonSerializer.Deserialize<List<Fault>>(await payloads.ReadAsync(row, Faults, cancellationToken))!,
        RowTime.Read(row, nameof(QuarantinedPayload.ReceivedAt)),
        await payloads.ReadAsync(row, Raw, cancellationToken))
    {
        ContentType = row.GetString(nameof(QuarantinedPayload.ContentType)) ?? "",
        Settled = row.GetString(Settled) is { } settled ? JsonSerializer.Deserialize<Settlement>(settled) : null,
    };
}
