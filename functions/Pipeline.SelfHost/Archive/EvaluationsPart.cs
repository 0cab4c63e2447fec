using System.Runtime.CompilerServices;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Archive;

/// <summary>Evaluations with everything that is kept of them, a line per revision, oldest first, with its state and the decisions up to then.</summary>
internal sealed class EvaluationsPart(IEvaluationStore evaluations, ErasedPeople erased)
{
    private const string Name = "evaluations.ndjson";

    // So many lines are held at once; a participant's evaluations lie together.
    private const int Most = 1000;

    public Task ExportAsync(KnownProgramme known, ArchiveWriter archive, CancellationToken cancellationToken) =>
        archive.WriteLinesAsync(Name, ReadAsync(known, cancellationToken), cancellationToken);

    /// <summary>Stores them by the way that every evaluation goes, so that their days are marked for counting. What is there already from a restoration that did not end is left alone.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        var some = new List<StoredEvaluation>();
        var isAnyErased = await erased.AnyAsync(archive.Manifest.Programme, cancellationToken);
        await foreach (var stored in archive.ReadLinesAsync<StoredEvaluation>(Name, cancellationToken))
        {
            // Revisions of an evaluation follow one another and must stay together.
            var isNext = some.Count > 0 && (KeyOf(some[^1]) != KeyOf(stored) || (some.Count >= Most && stored.Revision == 1));
            if (isNext)
            {
                await AddAsync(some, cancellationToken);
                some.Clear();
            }

            some.Add(isAnyErased ? await CleanAsync(stored, cancellationToken) : stored);
        }

        if (some.Count > 0) await AddAsync(some, cancellationToken);
    }

    private static ParticipantKey KeyOf(StoredEvaluation stored) => new(stored.Evaluation.Programme, stored.Evaluation.Participant);

    private async IAsyncEnumerable<StoredEvaluation> ReadAsync(KnownProgramme known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var participant in known.Programme.Participants)
        {
            var key = new ParticipantKey(known.Programme.Id, participant.Id);
            foreach (var current in await evaluations.ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken))
            {
                var earlier = current.Revision == 1 ? [] : await evaluations.ReadHistoryAsync(key, current.Evaluation.Id, cancellationToken);
                foreach (var before in earlier.Where(each => each.Revision < current.Revision)) yield return before;
                yield return current;
            }
        }
    }

    private async Task<StoredEvaluation> CleanAsync(StoredEvaluation stored, CancellationToken cancellationToken)
    {
        var arrival = await erased.CleanAsync(new Arrival(stored.Evaluation, [], stored.Raw), cancellationToken);
        return arrival.Evaluation is not { } clean || ReferenceEquals(clean, stored.Evaluation)
            ? stored
            : stored with { Evaluation = clean, Raw = arrival.Raw, ContentHash = EvaluationHash.Of(clean) };
    }

    private async Task AddAsync(List<StoredEvaluation> some, CancellationToken cancellationToken)
    {
        var key = KeyOf(some[0]);
        var revised = some.Where(each => each.Revision > 1).Select(each => each.Evaluation.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var round in some.GroupBy(each => each.Revision).OrderBy(each => each.Key))
        {
            var open = new List<StoredEvaluation>();
            foreach (var stored in round)
            {
                // One that was never revised is a duplicate when it is there already; an earlier content of one that was would become another revision.
                if (!revised.Contains(stored.Evaluation.Id) || await RevisionThereAsync(key, stored.Evaluation.Id, cancellationToken) < stored.Revision) open.Add(stored);
            }

            if (open.Count > 0) await evaluations.AddAsync(key, open, cancellationToken);
            foreach (var stored in round)
                foreach (var decision in stored.Decisions.Where(each => each.Revision == stored.Revision))
                    await evaluations.DecideAsync(key, stored.Evaluation.Id, decision, cancellationToken);
        }
    }

    private async Task<int> RevisionThereAsync(ParticipantKey key, string id, CancellationToken cancellationToken) =>
        (await evaluations.FindAsync(key, id, cancellationToken))?.Revision ?? 0;
}
