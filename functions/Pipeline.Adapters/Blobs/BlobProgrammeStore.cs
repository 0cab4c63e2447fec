using Azure.Storage.Blobs;
using Pipeline.Core.Programmes;

namespace Pipeline.Adapters.Blobs;

/// <summary>Programme definitions as blobs `definitions/programmes/id.json`; those of replaced questionnaires as `definitions/questionnaires/id/v1.json`.</summary>
public sealed class BlobProgrammeStore(BlobServiceClient blobs, TimeProvider time) : IProgrammeStore
{
    private readonly DefinitionBlobs definitions = new(blobs.GetBlobContainerClient(BlobNames.Definitions), "programmes", time);

    private readonly DefinitionBlobs replaced = new(blobs.GetBlobContainerClient(BlobNames.Definitions), "questionnaires", time);

    public Task PutAsync(string programme, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        definitions.PutAsync(programme, definition, cancellationToken);

    public Task<byte[]?> FindAsync(string programme, CancellationToken cancellationToken) => definitions.FindAsync(programme, cancellationToken);

    public Task KeepAsync(string programme, int questionnaire, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        replaced.PutAsync(Kept(programme, questionnaire), definition, cancellationToken);

    public Task<byte[]?> FindKeptAsync(string programme, int questionnaire, CancellationToken cancellationToken) =>
        replaced.FindAsync(Kept(programme, questionnaire), cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => definitions.ListAsync(cancellationToken);

    private static string Kept(string programme, int questionnaire) => FormattableString.Invariant($"{programme}/v{questionnaire}");
}
