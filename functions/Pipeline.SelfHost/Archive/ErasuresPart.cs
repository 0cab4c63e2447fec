using Pipeline.Core.Erasures;

namespace Pipeline.SelfHost.Archive;

/// <summary>The register of erasures, which knows erased people again where the same `Links__Key` is set.</summary>
internal sealed class ErasuresPart(IErasureRegister register, ErasedPeople erased, EraseAgain again)
{
    private const string Name = "erasures.ndjson";

    public async Task ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken) => await archive.WriteLinesAsync(
        Name, (await register.ListAsync(programme, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);

    /// <summary>Adds what is not registered here already.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        await foreach (var record in archive.ReadLinesAsync<ErasureRecord>(Name, cancellationToken)) await register.SaveAsync(record, cancellationToken);
    }

    public Task<bool> AnyAsync(string programme, CancellationToken cancellationToken) => erased.AnyAsync(programme, cancellationToken);

    /// <summary>Erases from what was restored everything that was erased before, and reads all of it again.</summary>
    public Task<ErasureProof> AgainAsync(string programme, CancellationToken cancellationToken) => again.RunAsync(programme, cancellationToken);
}
