using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters;

/// <summary>Creates every table, container and queue that is not there yet. Harmless to repeat, also at the same time.</summary>
public sealed class StorageSetup(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues)
{
    public Task EnsureAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. TableNames.All.Select(name => (Task)tables.CreateTableIfNotExistsAsync(name, cancellationToken)),
        .. BlobNames.All.Select(name => blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. QueueNames.All.Select(name => queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
    ]);
}
