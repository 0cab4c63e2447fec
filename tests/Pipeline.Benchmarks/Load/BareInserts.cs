using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Adapters.Tables;

namespace Pipeline.Benchmarks.Load;

/// <summary>The ceiling of durable intake: the client library alone, writing the rows of one evaluation that the product wrote, under ever new keys.</summary>
internal sealed class BareInserts
{
    private const int Partitions = 156;

    private readonly TableClient table;
    private readonly IReadOnlyList<TableEntity> rows;
    private int written;

    private BareInserts(TableClient table, IReadOnlyList<TableEntity> rows) => (this.table, this.rows) = (table, rows);

    /// <summary>Looks at what one evaluation became; its rows must be the only ones of the partition.</summary>
    public static async Task<BareInserts> LikeAsync(string storage, string partition, CancellationToken cancellationToken)
    {
        var tables = new TableServiceClient(storage);
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in tables.GetTableClient(TableNames.Evaluations).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(row);
        if (rows.Count != 3) throw new InvalidOperationException($"An evaluation, its identity and the mark of its day are 3 rows, not {rows.Count}.");
        var table = tables.GetTableClient("bare");
        await table.CreateIfNotExistsAsync(cancellationToken);
        return new BareInserts(table, rows);
    }

    /// <summary>One transaction of all three rows, as the product's.</summary>
    public Task TransactionAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref written);
        return table.SubmitTransactionAsync(
            rows.Select(row => IsMark(row)
                ? new TableTransactionAction(TableTransactionActionType.UpsertReplace, Copy(row, number))
                : new TableTransactionAction(TableTransactionActionType.Add, Copy(row, number))),
            cancellationToken);
    }

    /// <summary>The evaluation's row alone, which is less than the product promises.</summary>
    public Task OneRowAsync(CancellationToken cancellationToken) =>
        table.AddEntityAsync(Copy(rows.First(row => row.RowKey.StartsWith("e~", StringComparison.Ordinal)), Interlocked.Increment(ref written)), cancellationToken);

    private static bool IsMark(TableEntity row) => row.RowKey.StartsWith("d~", StringComparison.Ordinal);

    private static TableEntity Copy(TableEntity row, int number)
    {
        var key = IsMark(row) ? row.RowKey : string.Create(CultureInfo.InvariantCulture, $"{row.RowKey}-{number:0000000}");
        var copy = new TableEntity(string.Create(CultureInfo.InvariantCulture, $"bare~{number % Partitions:000}"), key);
        foreach (var (name, value) in row)
            if (name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")) copy[name] = value;
        return copy;
    }
}
