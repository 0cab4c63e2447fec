using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>Writes a programme into a folder. What arrives meanwhile may be in it or not; nothing is changed.</summary>
internal sealed class ProgrammeExport(ProgrammeCatalogue programmes, ArchiveParts parts, TimeProvider clock)
{
    public async Task<ArchiveManifest> RunAsync(string programme, string folder, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known)
            throw new CannotStartException($"There is no programme '{programme}' here; there is {Listed(await programmes.ListAsync(cancellationToken))}.");
        var archive = ArchiveWriter.Create(folder);
        await parts.Definitions.ExportAsync(known, archive, cancellationToken);
        await parts.Erasures.ExportAsync(programme, archive, cancellationToken);
        await parts.Evaluations.ExportAsync(known, archive, cancellationToken);
        await parts.Waiting.ExportAsync(programme, archive, cancellationToken);
        var runs = await parts.Periods.ListAsync(programme, cancellationToken);
        await parts.Accounts.ExportAsync(known, runs, archive, cancellationToken);
        await parts.Subscribers.ExportAsync(programme, archive, cancellationToken);
        await parts.Shoppers.ExportAsync(programme, archive, cancellationToken);
        await parts.Texts.ExportAsync(programme, archive, cancellationToken);
        var periods = await parts.Periods.ExportAsync(known, runs, archive, cancellationToken);
        await parts.Links.ExportAsync(programme, runs, archive, cancellationToken);
        await parts.Parquet.ExportAsync(known, archive, cancellationToken);

        var manifest = new ArchiveManifest(ArchiveManifest.CurrentFormat, programme, clock.GetUtcNow(), archive.Files, periods);
        await archive.FinishAsync(manifest, cancellationToken);
        return manifest;
    }

    private static string Listed(IReadOnlyList<string> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids);
}
