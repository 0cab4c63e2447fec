using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Programmes;

/// <summary>Creates or replaces a programme definition. What stored evaluations refer to cannot be taken away from under them.</summary>
public sealed class PutProgramme(ProgrammeCatalogue programmes, IProgrammeStore store, IEvaluationStore evaluations)
{
    public async Task<PutProgrammeOutcome> PutAsync(string id, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        var reading = ProgrammeReader.Read(definition, id);
        if (reading.Programme is not { } programme) return new PutProgrammeOutcome.Faulty(reading.Faults);

        var before = await programmes.FindAsync(id, cancellationToken);
        if (before is not null)
        {
            var removed = ProgrammeChange.TakenAway(before.Programme, programme);
            if (removed.Count > 0 && await IsUsedAsync(before.Programme, cancellationToken)) return new PutProgrammeOutcome.InUse(removed);
        }

        await store.PutAsync(id, definition, cancellationToken);
        return new PutProgrammeOutcome.Kept(before is null);
    }

    private async Task<bool> IsUsedAsync(Programme programme, CancellationToken cancellationToken)
    {
        foreach (var participant in programme.Participants)
        {
            var counts = await evaluations.ReadCountsAsync(new(programme.Id, participant.Id), cancellationToken);
            if (counts.Days.Count > 0) return true;
        }

        return false;
    }
}
