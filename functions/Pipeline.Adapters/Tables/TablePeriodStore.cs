using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Periods;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Period runs in table `periods`, one partition per programme.</summary>
public sealed class TablePeriodStore(TableServiceClient tables, ITokenSource tokens) : IPeriodStore
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Periods), tokens);

    public async Task<PeriodRun?> FindAsync(string programme, string period, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(period), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<PeriodRun>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var runs = new List<PeriodRun>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) runs.Add(Read(row));
        return runs;
    }

    public async Task<bool> SaveAsync(PeriodRun run, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(run), run.Tag, cancellationToken) is not null;

    private static TableEntity Write(PeriodRun run)
    {
        var row = Columns(run);
        if (run.Reopenings.Count > 0) Chunks.Write(row, nameof(run.Reopenings), JsonSerializer.SerializeToUtf8Bytes(run.Reopenings, Relaxed));
        return row;
    }

    private static TableEntity Columns(PeriodRun run) => new(TableKeys.Join(run.Programme), TableKeys.Join(run.Period))
    {
        [nameof(run.State)] = run.State.ToString(),
        [nameof(run.Version)] = run.Version,
        [nameof(run.DueAt)] = RowTime.Write(run.DueAt),
        [nameof(run.ChangedAt)] = RowTime.Write(run.ChangedAt),
        [nameof(run.Released)] = run.Released,
        [nameof(run.ReleasedAt)] = RowTime.Write(run.ReleasedAt),
        [nameof(run.Waiting)] = run.Waiting,
        [nameof(run.Omitted)] = run.Omitted,
        [nameof(run.CountedFrom)] = run.CountedFrom,
    };

    private static PeriodRun Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        TableKeys.Split(row.RowKey)[0],
        Enum.Parse<PeriodState>(row.GetString(nameof(PeriodRun.State))),
        row.GetInt32(nameof(PeriodRun.Version))!.Value,
        RowTime.Read(row, nameof(PeriodRun.DueAt)),
        RowTime.Read(row, nameof(PeriodRun.ChangedAt)),
        row.GetBoolean(nameof(PeriodRun.Released))!.Value,
        row.GetString(nameof(PeriodRun.Waiting)),
        row.ETag.ToString())
    {
        ReleasedAt = RowTime.ReadOrNull(row, nameof(PeriodRun.ReleasedAt)),
        Omitted = row.GetString(nameof(PeriodRun.Omitted)),
        CountedFrom = row.GetString(nameof(PeriodRun.CountedFrom)),
        Reopenings = Chunks.Read(row, nameof(PeriodRun.Reopenings)) is { Length: > 0 } json ? JsonSerializer.Deserialize<PeriodReopening[]>(json)! : [],
    };
}
