namespace Pipeline.Core.Forms;

/// <summary>
/// Settles payloads that wait in quarantine: reads them again as if they came now, by the form's present mapping, or discards them. Replaying what was
/// stored before is a duplicate, so that an interruption costs nothing.
/// </summary>
public sealed class ReplayQuarantine(FormCatalogue forms, TakeHook hooks, IQuarantine quarantine, TimeProvider clock)
{
    /// <summary>The payloads of the programme's forms, waiting or settled too, in the order they came.</summary>
    public async Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string programme, bool settledToo, CancellationToken cancellationToken)
    {
        var payloads = new List<QuarantinedPayload>();
        foreach (var form in await forms.ListAsync(programme, cancellationToken))
            payloads.AddRange((await quarantine.ListAsync(form.Definition.Id, cancellationToken)).Where(payload => settledToo || payload.Settled is null));
        return [.. payloads.OrderBy(payload => payload.ReceivedAt)];
    }

    /// <summary>Null when the programme has no such payload.</summary>
    public async Task<ReplayOutcome?> ReplayAsync(string programme, QuarantineId id, CancellationToken cancellationToken) =>
        await FindAsync(programme, id, cancellationToken) is { } found ? await ReplayAsync(found.Form, found.Payload, cancellationToken) : null;

    /// <summary>Replays everything of the programme that waits, oldest first, so that the newest of several revisions stays.</summary>
    public async Task<IReadOnlyList<ReplayOutcome>> ReplayAllAsync(string programme, CancellationToken cancellationToken)
    {
        var outcomes = new List<ReplayOutcome>();
        foreach (var payload in await ListAsync(programme, settledToo: false, cancellationToken))
            if (await forms.FindAsync(payload.Form, cancellationToken) is { } form) outcomes.Add(await ReplayAsync(form, payload, cancellationToken));
        return outcomes;
    }

    /// <summary>What became of the payload, which is an earlier decision when there was one; null when the programme has no such payload.</summary>
    public async Task<Settlement?> DiscardAsync(string programme, QuarantineId id, string reason, CancellationToken cancellationToken) =>
        await FindAsync(programme, id, cancellationToken) is { } found
            ? await SettleAsync(found.Payload, new Settlement(IsDiscarded: true, reason, clock.GetUtcNow()), cancellationToken)
            : null;

    private async Task<(KnownForm Form, QuarantinedPayload Payload)?> FindAsync(string programme, QuarantineId id, CancellationToken cancellationToken) =>
        await forms.FindAsync(id.Form, cancellationToken) is { } form && form.Definition.Programme == programme
        && await quarantine.FindAsync(id.Form, id.Hash, cancellationToken) is { } payload ? (form, payload) : null;

    private async Task<ReplayOutcome> ReplayAsync(KnownForm form, QuarantinedPayload payload, CancellationToken cancellationToken)
    {
        if (payload.Settled is { } before) return new(payload, [], before);
        return await hooks.TakeAgainAsync(form, payload.Body, cancellationToken) switch
        {
            HookOutcome.Quarantined(var faults) => new(payload, faults, null),
            HookOutcome.Stored(var id, _) => new(payload, [], await SettleAsync(payload, new(IsDiscarded: false, id, clock.GetUtcNow()), cancellationToken)),
            HookOutcome.Ignored(var reason) => new(payload, [], await SettleAsync(payload, new(IsDiscarded: true, reason, clock.GetUtcNow()), cancellationToken)),
            _ => throw new NotSupportedException("A replay had an outcome that nobody handles."),
        };
    }

    private async Task<Settlement> SettleAsync(QuarantinedPayload payload, Settlement settlement, CancellationToken cancellationToken) =>
        await quarantine.SettleAsync(payload.Form, payload.Hash, settlement, cancellationToken)
            ? settlement
            : (await quarantine.FindAsync(payload.Form, payload.Hash, cancellationToken))?.Settled ?? settlement;
}
