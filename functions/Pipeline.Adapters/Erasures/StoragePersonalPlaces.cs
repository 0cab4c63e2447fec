using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Erasures;

/// <summary>The places of `PersonalPlaces` in tables, containers and queues.</summary>
public sealed class StoragePersonalPlaces : IPersonalPlaces
{
    private readonly Dictionary<string, IPersonalPlace> places;

    public StoragePersonalPlaces(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues, ITokenMint mint)
    {
        var payloads = new Payloads(blobs.GetBlobContainerClient(BlobNames.Raw));
        Names = [.. PersonalPlaces.All.Select(place => place.Title)];
        places = PersonalPlaces.All.ToDictionary(
            place => place.Title,
            place => place.Kind switch
            {
                PersonalPlaces.Table => (IPersonalPlace)new PersonalTable(place.Name, tables.GetTableClient(place.Name), payloads, mint),
                PersonalPlaces.Container => new PersonalContainer(place.Name, blobs.GetBlobContainerClient(place.Name)),
                _ => new PersonalQueue(queues.GetQueueClient(place.Name)),
            },
            StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Names { get; }

    public Task<PlaceTally> EraseAsync(string place, Erasure erasure, CancellationToken cancellationToken) => places[place].EraseAsync(erasure, cancellationToken);

    public Task<PlaceTally> LookAsync(string place, Erasure erasure, CancellationToken cancellationToken) => places[place].LookAsync(erasure, cancellationToken);

    public Task ReadAsync(string place, string programme, IReadOnlyList<string> forms, Action<string> text, CancellationToken cancellationToken) =>
        places[place].ReadAsync(new Erasure(programme, forms, []), text, cancellationToken);
}
