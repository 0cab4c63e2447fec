using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Programmes;

/// <summary>
/// Creates or replaces a programme definition. What stored evaluations refer to cannot be taken away from under them, and how they are scored changes only with a
/// new version of the questionnaire; the definition before is then kept.
/// </summary>
public sealed class PutProgramme(ProgrammeCatalogue programmes, IProgrammeStore store, IEvaluationStore evaluations, ErasedPeople erased)
{
    public async Task<PutProgrammeOutcome> PutAsync(string id, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        var reading = ProgrammeReader.Read(definition, id);
        if (reading.Programme is not { } programme) return new PutProgrammeOutcome.Faulty(reading.Faults);
        if (await ErasedContactsAsync(programme, cancellationToken) is { Count: > 0 } contacts) return new PutProgrammeOutcome.Faulty(contacts);

        var before = await programmes.FindAsync(id, cancellationToken);
        if (before is not null)
        {
            if (await RefusalAsync(before.Programme, programme, cancellationToken) is { } refused) return refused;
            var version = before.Programme.Questionnaire.Version;
            if (version != programme.Questionnaire.Version && await store.FindAsync(id, cancellationToken) is { } replaced)
                await store.KeepAsync(id, version, replaced, cancellationToken);
        }

        await store.PutAsync(id, definition, cancellationToken);
        return new PutProgrammeOutcome.Kept(before is null);
    }

    /// <summary>Whoever was erased is not written to again because an older copy of the definition is put.</summary>
    private async Task<IReadOnlyList<Fault>> ErasedContactsAsync(Programme programme, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        if (!await erased.AnyAsync(programme.Id, cancellationToken)) return faults;
        for (var at = 0; at < programme.Participants.Count; at++)
        {
            for (var contact = 0; contact < programme.Participants[at].Contacts.Count; contact++)
            {
                if (await erased.ErasedAtAsync(programme.Id, programme.Participants[at].Contacts[contact].Email, cancellationToken) is { } when)
                    faults.Add(new($"/participants/{at}/contacts/{contact}/email", $"This contact was erased on {when:yyyy-MM-dd}. Leave it out."));
            }
        }

        return faults;
    }

    private async Task<PutProgrammeOutcome?> RefusalAsync(Programme before, Programme after, CancellationToken cancellationToken)
    {
        var removed = ProgrammeChange.TakenAway(before, after);
        var (was, now) = (before.Questionnaire, after.Questionnaire);
        var isNewVersion = now.Version > was.Version && now.Reason is not null;
        var unversioned = isNewVersion ? [] : ScoringChange.Between(before, after);
        if (!isNewVersion && now.Version != was.Version) unversioned = [.. unversioned, new Fault("/questionnaire", $"The version is {was.Version}; a new one is higher and says why.")];
        if (removed.Count + unversioned.Count == 0 || !await IsUsedAsync(before, cancellationToken)) return null;
        return removed.Count > 0 ? new PutProgrammeOutcome.InUse(removed) : new PutProgrammeOutcome.Unversioned(was.Version, unversioned);
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
