using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Core.Audit;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>The audit list in table `audit`, one partition; row keys count down, so that the newest entry comes first.</summary>
public sealed class TableAuditList(TableServiceClient tables, ITokenSource tokens) : IAuditList
{
    private const string Partition = "desk", LastKey = "~";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Audit), tokens);

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await table.AddIfAbsentAsync(
            new TableEntity(Partition, TableKeys.Join(Countdown(entry.At), tokens.Next()))
            {
                [nameof(entry.At)] = RowTime.Write(entry.At),
                [nameof(entry.By)] = entry.By,
                [nameof(entry.Role)] = entry.Role,
                [nameof(entry.What)] = entry.What,
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(int most, CancellationToken cancellationToken) =>
        await table.ReadAsync(Partition, cancellationToken).Take(most)
            .Select(row => new AuditEntry(
                RowTime.Read(row, nameof(AuditEntry.At)), row.GetString(nameof(AuditEntry.By)), row.GetString(nameof(AuditEntry.Role)), row.GetString(nameof(AuditEntry.What))))
            .ToListAsync(cancellationToken);

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;

        // An entry of this very instant has more behind the count, so it sorts after it and is asked for its time.
        await foreach (var row in table.ReadAsync(Partition, (Countdown(before), LastKey), cancellationToken))
            if (RowTime.Read(row, nameof(AuditEntry.At)) < before && await table.DeleteAsync(row, row.ETag.ToString(), cancellationToken)) deleted++;
        return deleted;
    }

    private static string Countdown(DateTimeOffset at) => (DateTimeOffset.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
