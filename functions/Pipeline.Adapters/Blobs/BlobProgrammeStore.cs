using Azure.Storage.Blobs;
using Pipeline.Core.Programmes;

namespace Pipeline.Adapters.Blobs;

/// <summary>Programme definitions as blobs `definitions/programmes/id.json`.</summary>
public sealed class BlobProgrammeStore(BlobServiceClient blobs, TimeProvider time) : IProgrammeStore
{
    private readonly DefinitionBlobs definitions = new(blobs.GetBlobContainerClient(BlobNames.Definitions), "programmes", time);

    public Task PutAsync(string programme, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        definitions.PutAsync(programme, definition, cancellationToken);

    public Task<byte[]?> FindAsync(string programme, CancellationToken cancellationToken) => definitions.FindAsync(programme, cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => definitions.ListAsync(cancellationToken);
}
