using Azure.Data.Tables;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Mailings in table `mailings`, one partition per programme: `programme` / `period~kind`.</summary>
public sealed class TableMailingStore(TableServiceClient tables, ITokenSource tokens) : IMailingStore
{
    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Mailings), tokens);

    public async Task<Mailing?> FindAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(period, kind), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Mailing>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var mailings = new List<Mailing>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) mailings.Add(Read(row));
        return mailings;
    }

    public async Task<bool> SaveAsync(Mailing mailing, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(mailing), mailing.Tag, cancellationToken) is not null;

    private static TableEntity Write(Mailing mailing) => new(TableKeys.Join(mailing.Programme), TableKeys.Join(mailing.Period, mailing.Kind))
    {
        [nameof(mailing.State)] = mailing.State.ToString(),
        [nameof(mailing.ReleasedAt)] = RowTime.Write(mailing.ReleasedAt),
        [nameof(mailing.ChangedAt)] = RowTime.Write(mailing.ChangedAt),
        [nameof(mailing.Waiting)] = mailing.Waiting,
    };

    private static Mailing Read(TableEntity row)
    {
        var key = TableKeys.Split(row.RowKey);
        return new(
            TableKeys.Split(row.PartitionKey)[0],
            key[0],
            key[1],
            Enum.Parse<MailingState>(row.GetString(nameof(Mailing.State))),
            RowTime.Read(row, nameof(Mailing.ReleasedAt)),
            RowTime.Read(row, nameof(Mailing.ChangedAt)),
            row.GetString(nameof(Mailing.Waiting)),
            row.ETag.ToString());
    }
}
