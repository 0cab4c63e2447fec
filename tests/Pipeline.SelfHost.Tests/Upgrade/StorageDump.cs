using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;

namespace Pipeline.SelfHost.Tests.Upgrade;

/// <summary>Everything in an account's tables and containers as lines of JSON, compressed. It knows of no class of the product, so that it reads what older ones wrote.</summary>
internal static class StorageDump
{
    public static async Task WriteAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        await using var file = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        await foreach (var thing in ReadAccountAsync(services, cancellationToken))
        {
            await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(thing), cancellationToken);
            file.WriteByte((byte)'\n');
        }
    }

    public static async Task LoadAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        var (tables, blobs) = (services.GetRequiredService<TableServiceClient>(), services.GetRequiredService<BlobServiceClient>());
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var thing = JsonSerializer.Deserialize<StoredThing>(line)!;
            if (thing.Bytes is { } bytes) await blobs.GetBlobContainerClient(thing.Place).GetBlobClient(thing.Key).UploadAsync(new BinaryData(bytes), overwrite: true, cancellationToken);
            else await tables.GetTableClient(thing.Place).AddEntityAsync(thing.ToRow(), cancellationToken);
        }
    }

    private static async IAsyncEnumerable<StoredThing> ReadAccountAsync(IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var table in TableNames.All)
        {
            await foreach (var row in services.GetRequiredService<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                yield return StoredThing.Of(table, row);
        }

        foreach (var name in BlobNames.All)
        {
            var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(name);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
                yield return new StoredThing(name, blob.Name, null, null, (await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray());
        }
    }
}
