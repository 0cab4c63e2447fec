using Azure.Data.Tables;
using Pipeline.Core.Links;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Links to the form in table `shopperlinks`: `programme` / the id that follows from the token. No token is kept.</summary>
public sealed class TableShopperLinks(TableServiceClient tables, ITokenSource tokens) : IShopperLinks
{
    private const int RowsAtOnce = 100;

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.ShopperLinks), tokens);

    public async Task<ShopperLink?> FindAsync(string programme, string id, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(id), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<ShopperLink>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var links = new List<ShopperLink>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) links.Add(Read(row));
        return links;
    }

    public async Task AddAsync(IReadOnlyList<ShopperLink> links, CancellationToken cancellationToken)
    {
        foreach (var rows in links.Select(Write).Chunk(RowsAtOnce))
        {
            var stamp = table.NextStamp();
            foreach (var row in rows) row[GuardedTable.Stamp] = stamp;
            if (await table.TrySubmitAsync([.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellationToken)) continue;

            // Refused is also what was committed before its answer was lost; then the rows carry this stamp.
            var stored = await table.FindAsync(rows[0].PartitionKey, rows[0].RowKey, cancellationToken);
            if (stored?.GetString(GuardedTable.Stamp) != stamp) throw new InvalidOperationException($"The link {rows[0].RowKey} is there already.");
        }
    }

    public async Task<bool> SaveAsync(ShopperLink link, CancellationToken cancellationToken) => await table.SaveAsync(Write(link), link.Tag, cancellationToken) is not null;

    public Task<bool> DeleteAsync(ShopperLink link, CancellationToken cancellationToken) => table.DeleteAsync(Write(link), link.Tag!, cancellationToken);

    private static TableEntity Write(ShopperLink link) => new(TableKeys.Join(link.Programme), TableKeys.Join(link.Id))
    {
        [nameof(link.Participant)] = link.Participant,
        [nameof(link.Shopper)] = link.Shopper,
        [nameof(link.Channel)] = link.Channel,
        [nameof(link.CreatedAt)] = RowTime.Write(link.CreatedAt),
        [nameof(link.Expires)] = RowTime.Write(link.Expires),
        [nameof(link.Revoked)] = link.Revoked,
    };

    private static ShopperLink Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        TableKeys.Split(row.RowKey)[0],
        row.GetString(nameof(ShopperLink.Participant)),
        row.GetString(nameof(ShopperLink.Shopper)),
        row.GetString(nameof(ShopperLink.Channel)),
        RowTime.Read(row, nameof(ShopperLink.CreatedAt)),
        RowTime.Read(row, nameof(ShopperLink.Expires)),
        row.GetBoolean(nameof(ShopperLink.Revoked))!.Value,
        row.ETag.ToString());
}
