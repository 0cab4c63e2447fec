using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Forms;

namespace Pipeline.SelfHost.Archive;

/// <summary>What waits for a person: payloads in quarantine, which are stored nowhere else, and when quality flags came and went.</summary>
internal sealed class WaitingPart(IQuarantine quarantine, IFlagStore flags, ErasureRun erasures, ErasedPeople erased)
{
    private const string Quarantine = "quarantine.ndjson", Flags = "flags.ndjson", Rounds = "flag-rounds.ndjson";

    public async Task ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var payloads = new List<QuarantinedPayload>();
        foreach (var form in await erasures.FormsAsync(programme, cancellationToken)) payloads.AddRange(await quarantine.ListAsync(form, cancellationToken));
        await archive.WriteLinesAsync(Quarantine, payloads.ToAsyncEnumerable(), cancellationToken);
        await archive.WriteLinesAsync(Flags, (await flags.ListAsync(programme, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        FlagRound[] rounds = await flags.FindRoundAsync(programme, cancellationToken) is { } round ? [round with { Tag = null }] : [];
        await archive.WriteLinesAsync(Rounds, rounds.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Each is kept once, so that what is here already stays as it is.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        await foreach (var archived in archive.ReadLinesAsync<QuarantinedPayload>(Quarantine, cancellationToken))
        {
            var payload = archived with { Raw = await erased.CleanAsync(archive.Manifest.Programme, archived.Raw, cancellationToken) };
            await quarantine.PutAsync(payload, cancellationToken);
            if (payload.Settled is { } settled) await quarantine.SettleAsync(payload.Form, payload.Hash, settled, cancellationToken);
        }

        await foreach (var sighting in archive.ReadLinesAsync<FlagSighting>(Flags, cancellationToken)) await flags.SaveAsync(sighting, cancellationToken);
        await foreach (var round in archive.ReadLinesAsync<FlagRound>(Rounds, cancellationToken)) await flags.SaveRoundAsync(round, cancellationToken);
    }
}
