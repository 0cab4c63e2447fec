using Azure.Data.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>What contacts want in table `contacts`, one partition per participant: `programme~participant` / `email~kind`.</summary>
public sealed class TableContactStore(TableServiceClient tables, ITokenSource tokens) : IContactStore
{
    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Contacts), tokens);

    public async Task<ContactPreference?> FindAsync(string programme, string participant, string email, string kind, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme, participant), TableKeys.Join(email, kind), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<ContactPreference>> ListAsync(string programme, string participant, CancellationToken cancellationToken)
    {
        var preferences = new List<ContactPreference>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme, participant), cancellationToken)) preferences.Add(Read(row));
        return preferences;
    }

    public async Task<bool> SaveAsync(ContactPreference preference, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(preference), preference.Tag, cancellationToken) is not null;

    private static TableEntity Write(ContactPreference preference) => new(
        TableKeys.Join(preference.Programme, preference.Participant), TableKeys.Join(preference.Email, preference.Kind))
    {
        [nameof(preference.Suppressed)] = preference.Suppressed,
        [nameof(preference.Reason)] = preference.Reason,
        [nameof(preference.At)] = RowTime.Write(preference.At),
    };

    private static ContactPreference Read(TableEntity row)
    {
        var (partition, key) = (TableKeys.Split(row.PartitionKey), TableKeys.Split(row.RowKey));
        return new(
            partition[0],
            partition[1],
            key[0],
            key[1],
            row.GetBoolean(nameof(ContactPreference.Suppressed))!.Value,
            row.GetString(nameof(ContactPreference.Reason)),
            RowTime.Read(row, nameof(ContactPreference.At)),
            row.ETag.ToString());
    }
}
