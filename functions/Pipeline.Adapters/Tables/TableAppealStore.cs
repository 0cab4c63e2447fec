using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Appeals;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Appeals in table `appeals`, one partition per programme, a row per appeal with its moves as JSON.</summary>
public sealed class TableAppealStore(TableServiceClient tables, ITokenSource tokens) : IAppealStore
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Appeals), tokens);

    public async Task<Appeal?> FindAsync(string programme, string id, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(id), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Appeal>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var appeals = new List<Appeal>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) appeals.Add(Read(row));
        return appeals;
    }

    public async Task<bool> SaveAsync(Appeal appeal, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(appeal), appeal.Tag, cancellationToken) is not null;

    private static TableEntity Write(Appeal appeal)
    {
        var row = new TableEntity(TableKeys.Join(appeal.Programme), TableKeys.Join(appeal.Id))
        {
            [nameof(appeal.Participant)] = appeal.Participant,
            [nameof(appeal.Evaluation)] = appeal.Evaluation,
            [nameof(appeal.Kind)] = appeal.Kind.ToString(),
            [nameof(appeal.Text)] = appeal.Text,
            [nameof(appeal.OpenedBy)] = appeal.OpenedBy.ToString(),
            [nameof(appeal.By)] = appeal.By,
            [nameof(appeal.OpenedAt)] = RowTime.Write(appeal.OpenedAt),
        };
        Chunks.Write(row, nameof(appeal.History), JsonSerializer.SerializeToUtf8Bytes(appeal.History, Relaxed));
        return row;
    }

    private static Appeal Read(TableEntity row) => new(
        TableKeys.Split(row.RowKey)[0],
        TableKeys.Split(row.PartitionKey)[0],
        row.GetString(nameof(Appeal.Participant)),
        row.GetString(nameof(Appeal.Evaluation)),
        Enum.Parse<AppealKind>(row.GetString(nameof(Appeal.Kind))),
        row.GetString(nameof(Appeal.Text)),
        Enum.Parse<AppealParty>(row.GetString(nameof(Appeal.OpenedBy))),
        row.GetString(nameof(Appeal.By)),
        RowTime.Read(row, nameof(Appeal.OpenedAt)),
        JsonSerializer.Deserialize<AppealNote[]>(Chunks.Read(row, nameof(Appeal.History)))!,
        row.ETag.ToString());
}
