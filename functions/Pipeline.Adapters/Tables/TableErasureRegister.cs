using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Erasures;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>That erasures took place, in table `erasures`, one partition per programme, keyed by the fingerprint of what was erased.</summary>
public sealed class TableErasureRegister(TableServiceClient tables, ITokenSource tokens) : IErasureRegister
{
    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Erasures), tokens);

    public async Task<ErasureRecord?> FindAsync(string programme, string id, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(id), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<ErasureRecord>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var records = new List<ErasureRecord>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) records.Add(Read(row));
        return [.. records.OrderBy(record => record.Id, StringComparer.Ordinal)];
    }

    public async Task<bool> SaveAsync(ErasureRecord record, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(record), record.Tag, cancellationToken) is not null;

    private static TableEntity Write(ErasureRecord record) => new(TableKeys.Join(record.Programme), TableKeys.Join(record.Id))
    {
        [nameof(record.Kind)] = record.Kind.ToString(),
        [nameof(record.Fingerprints)] = JsonSerializer.Serialize(record.Fingerprints),
        [nameof(record.Reason)] = record.Reason,
        [nameof(record.AskedAt)] = RowTime.Write(record.AskedAt),
        [nameof(record.DoneAt)] = RowTime.Write(record.DoneAt),
        [nameof(record.Looked)] = record.Looked,
        [nameof(record.Changed)] = record.Changed,
    };

    private static ErasureRecord Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        TableKeys.Split(row.RowKey)[0],
        Enum.Parse<ErasureKind>(row.GetString(nameof(ErasureRecord.Kind))),
        JsonSerializer.Deserialize<Fingerprint[]>(row.GetString(nameof(ErasureRecord.Fingerprints)))!,
        row.GetString(nameof(ErasureRecord.Reason)),
        RowTime.Read(row, nameof(ErasureRecord.AskedAt)),
        row.ETag.ToString())
    {
        DoneAt = RowTime.ReadOrNull(row, nameof(ErasureRecord.DoneAt)),
        Looked = row.GetInt32(nameof(ErasureRecord.Looked))!.Value,
        Changed = row.GetInt32(nameof(ErasureRecord.Changed))!.Value,
    };
}
