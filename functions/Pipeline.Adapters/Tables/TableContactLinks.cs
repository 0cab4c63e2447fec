using Azure.Data.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Table `contacttokens` leads from the SHA-256 of an unsubscribe token to its contact.</summary>
public sealed class TableContactLinks(TableServiceClient tables, ITokenSource tokens) : IContactLinks
{
    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.ContactTokens), tokens);

    public Task KeepAsync(string token, ContactLink link, CancellationToken cancellationToken)
    {
        var key = TokenHash.Of(token);
        return table.AddIfAbsentAsync(
            new TableEntity(key, key)
            {
                [nameof(link.Programme)] = link.Programme,
                [nameof(link.Participant)] = link.Participant,
                [nameof(link.Email)] = link.Email,
                [nameof(link.Kind)] = link.Kind,
                [nameof(link.Locale)] = link.Locale,
            },
            cancellationToken);
    }

    public async Task<ContactLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var key = TokenHash.Of(token);
        return await table.FindAsync(key, key, cancellationToken) is { } row
            ? new ContactLink(
                row.GetString(nameof(ContactLink.Programme)), row.GetString(nameof(ContactLink.Participant)), row.GetString(nameof(ContactLink.Email)),
                row.GetString(nameof(ContactLink.Kind)), row.GetString(nameof(ContactLink.Locale)))
            : null;
    }
}
