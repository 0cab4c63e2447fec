using Azure.Data.Tables;
using Pipeline.Core.Operations;

namespace Pipeline.Adapters.Tables;

/// <summary>When timers last came to their end, in table `ticks`: one partition, a row of each timer. The last writer wins, since all tell the same story.</summary>
public sealed class TableTickStore(TableServiceClient tables) : ITickStore
{
    private const string Partition = "ticks", Every = "EverySeconds", At = "At";

    private readonly TableClient table = tables.GetTableClient(TableNames.Ticks);

    public Task SaveAsync(TickMark mark, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(Partition, TableKeys.Join(mark.Tick)) { [Every] = (int)mark.Every.TotalSeconds, [At] = RowTime.Write(mark.At) }, TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<TickMark>> ListAsync(CancellationToken cancellationToken)
    {
        var marks = new List<TickMark>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellationToken))
            marks.Add(new TickMark(TableKeys.Split(row.RowKey)[0], TimeSpan.FromSeconds(row.GetInt32(Every)!.Value), RowTime.Read(row, At)));
        return [.. marks.OrderBy(mark => mark.Tick, StringComparer.Ordinal)];
    }
}
