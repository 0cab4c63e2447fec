using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Adapters.Queues;
using Pipeline.Functions.Options;

namespace Pipeline.Functions;

/// <summary>The storage account's three clients. They give up after seconds rather than minutes, because a webhook sender waits for the answer.</summary>
internal sealed record StorageClients(TableServiceClient Tables, BlobServiceClient Blobs, QueueServiceClient Queues)
{
    /// <summary>`adjust` sees the options last, so that tests can break connections under the retries that production has.</summary>
    public static StorageClients Of(StorageSettings storage, Action<ClientOptions>? adjust = null)
    {
        var tables = Impatient(new TableClientOptions());
        var blobs = Impatient(new BlobClientOptions());
        var queues = Impatient(StorageQueuePeriodQueue.ClientOptions());
        foreach (ClientOptions options in (ClientOptions[])[tables, blobs, queues]) adjust?.Invoke(options);
        if (storage.ConnectionString is { Length: > 0 } connection)
            return new(new TableServiceClient(connection, tables), new BlobServiceClient(connection, blobs), new QueueServiceClient(connection, queues));

        var identity = new DefaultAzureCredential();
        return new(
            new TableServiceClient(At("table"), identity, tables),
            new BlobServiceClient(At("blob"), identity, blobs),
            new QueueServiceClient(At("queue"), identity, queues));

        Uri At(string service) => new($"https://{storage.AccountName}.{service}.core.windows.net");
    }

    private static T Impatient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return options;
    }
}
