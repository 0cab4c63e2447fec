using Pipeline.Core.Newsletters;

namespace Pipeline.Core.Erasures;

/// <summary>Erases again what was erased before and has come back with a restored backup: every text that is kept is compared with the recorded fingerprints.</summary>
public sealed class EraseAgain(IErasureRegister register, Fingerprints fingerprints, IPersonalPlaces places, ErasureRun run, ISubscribers subscribers)
{
    public async Task<ErasureProof> RunAsync(string programme, CancellationToken cancellationToken)
    {
        var records = await register.ListAsync(programme, cancellationToken);
        var found = new HashSet<ErasureTarget>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var forms = await run.FormsAsync(programme, cancellationToken);
        foreach (var place in records.Count == 0 ? [] : places.Names)
        {
            await places.ReadAsync(place, programme, forms, text =>
            {
                if (seen.Add(text)) found.UnionWith(records.SelectMany(record => fingerprints.Recognise(record, [text])));
            }, cancellationToken);
        }

        var targets = new List<ErasureTarget>();
        foreach (var target in found)
            if (!await HasComeBackAsync(programme, target, records, cancellationToken)) targets.Add(target);
        return await run.RunAsync(programme, targets, cancellationToken);
    }

    /// <summary>Whoever signed up again after an erasure asked to be kept.</summary>
    private async Task<bool> HasComeBackAsync(
        string programme, ErasureTarget target, IReadOnlyList<ErasureRecord> records, CancellationToken cancellationToken) =>
        target.Kind == ErasureKind.Subscriber
        && await subscribers.FindAsync(programme, target.Text, cancellationToken) is { } subscriber
        && records.Any(record => record.Kind == target.Kind && record.AskedAt < subscriber.AskedAt
            && record.Fingerprints.Contains(fingerprints.Of(programme, target.Kind, target.Text)));
}
