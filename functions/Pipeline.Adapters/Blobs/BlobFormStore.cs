using Azure.Storage.Blobs;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Blobs;

/// <summary>Form definitions as blobs `definitions/forms/id.json`.</summary>
public sealed class BlobFormStore(BlobServiceClient blobs, TimeProvider time) : IFormStore
{
    private readonly DefinitionBlobs definitions = new(blobs.GetBlobContainerClient(BlobNames.Definitions), "forms", time);

    public Task PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        definitions.PutAsync(form, definition, cancellationToken);

    public Task<byte[]?> FindAsync(string form, CancellationToken cancellationToken) => definitions.FindAsync(form, cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => definitions.ListAsync(cancellationToken);
}
