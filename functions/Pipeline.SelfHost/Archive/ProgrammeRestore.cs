using System.Security.Cryptography;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>Brings an exported programme into an account that does not have it. Nobody is mailed; one that was interrupted is run again.</summary>
internal sealed class ProgrammeRestore(ProgrammeCatalogue programmes, ArchiveParts parts)
{
    public async Task<RestoredProgramme> RunAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        var id = archive.Manifest.Programme;
        if (await programmes.FindAsync(id, cancellationToken) is not null)
            throw new CannotStartException($"There is a programme '{id}' here already: restore into an account without it.");
        var definition = await DefinitionsPart.ReadDefinitionAsync(archive, cancellationToken);
        var known = Read(id, definition);
        await parts.Definitions.CheckAsync(archive, cancellationToken);

        await parts.Erasures.RestoreAsync(archive, cancellationToken);
        var mailed = await parts.Accounts.RestoreAsync(archive, cancellationToken);
        await parts.Subscribers.RestoreAsync(archive, cancellationToken);
        await parts.Subscribers.RestoreLinksAsync(known, mailed, cancellationToken);
        await parts.Shoppers.RestoreAsync(archive, cancellationToken);
        await parts.Waiting.RestoreAsync(archive, cancellationToken);
        await parts.Evaluations.RestoreAsync(archive, cancellationToken);
        await parts.Texts.RestoreAsync(archive, cancellationToken);
        var periods = await parts.Periods.RestoreAsync(known, archive, cancellationToken);
        await parts.Links.RestoreAsync(archive, cancellationToken);
        await parts.Definitions.RestoreAsync(known, definition, archive, cancellationToken);
        var erased = await parts.Erasures.AnyAsync(id, cancellationToken) ? await parts.Erasures.AgainAsync(id, cancellationToken) : null;
        return new RestoredProgramme(archive.Manifest, periods, erased);
    }

    private static KnownProgramme Read(string id, byte[] definition)
    {
        var reading = ProgrammeReader.Read(definition, id);
        return reading.Programme is { } programme
            ? new KnownProgramme(programme, TallyLayout.Of(programme), Convert.ToHexStringLower(SHA256.HashData(definition)))
            : throw new CannotStartException($"The definition of {id} is not valid in this version: {string.Join("; ", reading.Faults)}");
    }
}
