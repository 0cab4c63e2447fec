using System.Security.Cryptography;
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

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Quarantine), tokens);
    private readonly Payloads payloads = new(blobs.GetBlobContainerClient(BlobNames.Raw));

    public async Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken)
    {
        var row = new TableEntity(TableKeys.Join(payload.Form), Convert.ToHexStringLower(SHA256.HashData(payload.Raw.Span)))
        {
            [nameof(payload.Reason)] = payload.Reason,
            [nameof(payload.ReceivedAt)] = RowTime.Write(payload.ReceivedAt),
        };
        var folder = $"quarantine/{payload.Form}";
        await payloads.WriteAsync(row, Raw, payload.Raw, folder, cancellationToken);
        await payloads.WriteAsync(row, Faults, JsonSerializer.SerializeToUtf8Bytes(payload.Faults), folder, cancellationToken);
        await table.AddIfAbsentAsync(row, cancellationToken);
    }

    public async Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string form, CancellationToken cancellationToken)
    {
        var found = new List<(string Key, QuarantinedPayload Payload)>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(form), cancellationToken))
        {
            var faults = JsonSerializer.Deserialize<List<Fault>>(await payloads.ReadAsync(row, Faults, cancellationToken))!;
            var raw = await payloads.ReadAsync(row, Raw, cancellationToken);
            var receivedAt = RowTime.Read(row, nameof(QuarantinedPayload.ReceivedAt));
            found.Add((row.RowKey, new(form, row.GetString(nameof(QuarantinedPayload.Reason)), faults, receivedAt, raw)));
        }

        return [.. found.OrderBy(each => each.Payload.ReceivedAt).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Payload)];
    }
}
