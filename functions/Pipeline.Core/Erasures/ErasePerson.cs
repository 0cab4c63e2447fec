using Pipeline.Core.Programmes;

namespace Pipeline.Core.Erasures;

/// <summary>
/// Erases a person or a passage from everything that is kept of a programme. What is to be known again is recorded first, so that nothing of it comes in while the
/// places are worked through; after an interruption the same request goes on where it stopped.
/// </summary>
public sealed class ErasePerson(IErasureRegister register, Fingerprints fingerprints, ErasureTargets targets, ErasureRun run, TimeProvider clock)
{
    private const int Attempts = 8;

    public async Task<(ErasureRecord Record, ErasureProof Proof)> EraseAsync(Programme programme, ErasureRequest request, CancellationToken cancellationToken)
    {
        var asked = targets.Of(programme, request);
        var record = await RecordAsync(programme.Id, request, asked, cancellationToken);

        // The first request may have known more than this one: then the contact was still in the definition.
        var proof = await run.RunAsync(programme.Id, asked, cancellationToken);
        return (await SettleAsync(record, proof, cancellationToken), proof);
    }

    private async Task<ErasureRecord> RecordAsync(
        string programme, ErasureRequest request, IReadOnlyList<ErasureTarget> asked, CancellationToken cancellationToken)
    {
        var prints = asked.Select(target => fingerprints.Of(programme, request.Kind, target.Text)).ToList();
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var kept = await register.FindAsync(programme, prints[0].Hash, cancellationToken);
            if (kept is not null && prints.All(kept.Fingerprints.Contains)) return kept;
            var next = kept is null
                ? new ErasureRecord(programme, prints[0].Hash, request.Kind, prints, request.Reason, clock.GetUtcNow(), null)
                : kept with { Fingerprints = [.. kept.Fingerprints.Union(prints)] };
            if (await register.SaveAsync(next, cancellationToken)) return (await register.FindAsync(programme, next.Id, cancellationToken))!;
        }

        throw new TimeoutException("Others kept changing the record of this erasure. Nothing was erased; send the same again.");
    }

    private async Task<ErasureRecord> SettleAsync(ErasureRecord record, ErasureProof proof, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var settled = record with
            {
                DoneAt = proof.Left == 0 ? clock.GetUtcNow() : null,
                Looked = proof.Looked,
                Changed = record.Changed + proof.Changed,
            };
            if (await register.SaveAsync(settled, cancellationToken)) return settled;
            record = (await register.FindAsync(record.Programme, record.Id, cancellationToken))!;
        }

        throw new TimeoutException("Others kept changing the record of this erasure. It was erased; send the same again to have that recorded.");
    }
}
