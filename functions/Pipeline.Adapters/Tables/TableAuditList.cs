using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Core.Audit;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>The audit list in table `audit`, one partition; row keys count down, so that the newest entry comes first.</summary>
public sealed class TableAuditList(TableServiceClient tables, ITokenSource tokens) : IAuditList
{
    private const string Partition = "desk";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Audit), tokens);

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var before = (DateTimeOffset.MaxValue.Ticks - entry.At.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        await table.AddIfAbsentAsync(
            new TableEntity(Partition, TableKeys.Join(before, tokens.Next()))
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
}
