using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Periods;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Adapters.Tables;

/// <summary>Results in table `results`, one partition per programme; the JSON of every version in a blob `programme/period/v1-hash.json.gz`, written before the row.</summary>
public sealed class TableResultsStore(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens) : IResultsStore
{
    private const string Blob = "Blob";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Results), tokens);
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(BlobNames.Results);

    public async Task<StoredResults?> FindAsync(string programme, string period, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(period), cancellationToken);
        if (row is null) return null;
        var json = await container.GetBlobClient(row.GetString(Blob)).DownloadContentAsync(cancellationToken);
        return new(
            programme,
            period,
            row.GetInt32(nameof(StoredResults.Version))!.Value,
            Enum.Parse<Phase>(row.GetString(nameof(StoredResults.Phase))),
            row.GetString(nameof(StoredResults.InputHash)),
            row.GetString(nameof(StoredResults.ContentHash)),
            Gzip.Unpack(json.Value.Content.ToArray()),
            row.ETag.ToString())
        {
            LockedFor = row.GetInt32(nameof(StoredResults.LockedFor)),
        };
    }

    public async Task<bool> SaveAsync(StoredResults results, CancellationToken cancellationToken)
    {
        // The hash is of the bytes, not of the figures alone: a writer that loses must not change what the winner's row points to.
        var hash = Convert.ToHexStringLower(SHA256.HashData(results.Json.Span));
        var blob = FormattableString.Invariant($"{results.Programme}/{results.Period}/v{results.Version}-{hash}.json.gz");
        await container.GetBlobClient(blob).UploadAsync(new BinaryData(Gzip.Pack(results.Json.Span)), overwrite: true, cancellationToken);
        var row = new TableEntity(TableKeys.Join(results.Programme), TableKeys.Join(results.Period))
        {
            [nameof(results.Version)] = results.Version,
            [nameof(results.Phase)] = results.Phase.ToString(),
            [nameof(results.InputHash)] = results.InputHash,
            [nameof(results.ContentHash)] = results.ContentHash,
            [nameof(results.LockedFor)] = results.LockedFor,
            [Blob] = blob,
        };
        return await table.SaveAsync(row, results.Tag, cancellationToken) is not null;
    }
}
