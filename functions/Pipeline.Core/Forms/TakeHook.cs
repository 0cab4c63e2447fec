using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Forms;

/// <summary>Takes a form's webhook: proves it genuine, reads it, and stores the evaluation — or keeps the payload in quarantine with the reason.</summary>
public sealed class TakeHook(
    FormCatalogue forms, ISecretSource secrets, ProgrammeCatalogue programmes, TakeEvaluations evaluations, IQuarantine quarantine, ErasedPeople erased, TimeProvider clock)
{
    public async Task<HookOutcome> TakeAsync(string form, HookRequest request, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        using var span = PipelineTrace.Start(SpanNames.Webhook);
        var outcome = await ProveAsync(form, request, cancellationToken);

        // Whoever is not let in may have named anything.
        var named = outcome is HookOutcome.Forged ? "none" : form;
        span?.SetTag(AttributeNames.Form, named).SetTag(AttributeNames.Outcome, outcome.Word());
        PipelineMeter.Webhook(named, outcome.Word(), clock.GetElapsedTime(began));
        return outcome;
    }

    /// <summary>Reads what lay in quarantine as if it came now. A quarantined outcome says that it still cannot be used.</summary>
    public Task<HookOutcome> TakeAgainAsync(KnownForm form, HookBody body, CancellationToken cancellationToken) =>
        TakeGenuineAsync(form, body, false, null, cancellationToken);

    private async Task<HookOutcome> ProveAsync(string form, HookRequest request, CancellationToken cancellationToken)
    {
        // An unknown form answers like a wrong signature: the sender tries again later instead of switching the webhook off, and ids cannot be guessed.
        if (await forms.FindAsync(form, cancellationToken) is not { } known) return new HookOutcome.Forged("There is no form of this name, or the signature is not its own.");

        var values = SecretsOf(known);
        if (values.Count == 0) return new HookOutcome.NoSecret(known.Definition.Secrets);
        if (known.Provider.FindForgery(known.Definition, values, request) is { } forgery) return new HookOutcome.Forged(forgery);

        var content = request.Content with { Bytes = await erased.CleanAsync(known.Definition.Programme, request.Content.Bytes, cancellationToken) };
        // Answers that are asked of the form service did not come with the bytes.
        var isClean = known.Definition.Access is null;
        var sent = isClean && !content.Bytes.Span.SequenceEqual(request.Content.Bytes.Span) ? await ReadAsync(known, request.Content, cancellationToken) : null;
        var outcome = await TakeGenuineAsync(known, content, isClean, sent as HookReading.Read, cancellationToken);
        if (outcome is HookOutcome.Quarantined(var faults)) await quarantine.PutAsync(QuarantinedPayload.Of(form, faults, content), cancellationToken);
        return outcome;
    }

    private List<string> SecretsOf(KnownForm known) =>
        [.. known.Definition.Secrets.Select(secrets.Find).OfType<string>().Where(value => known.Provider.FindSecretFault(value) is null)];

    private Task<HookReading> ReadAsync(KnownForm known, HookBody body, CancellationToken cancellationToken) =>
        ReadHook.ReadAsync(known, known.Definition.Access is { } access ? secrets.Find(access.Secret) : null, body, FindProgrammeAsync, cancellationToken);

    private async Task<HookOutcome> TakeGenuineAsync(KnownForm known, HookBody body, bool isClean, HookReading.Read? sent, CancellationToken cancellationToken) =>
        await ReadAsync(known, body, cancellationToken) switch
        {
            HookReading.Read(var evaluation) => await StoreAsync(
                known.Definition.Id, new Arrival(evaluation, [], body.Bytes) { IsClean = isClean, Sent = sent?.Evaluation }, cancellationToken),
            HookReading.Ignored(var reason) => new HookOutcome.Ignored(reason),
            HookReading.Unreadable(var faults) => new HookOutcome.Quarantined(faults),
            _ => throw new NotSupportedException("A provider answered with a reading that nobody handles."),
        };

    private async Task<HookOutcome> StoreAsync(string form, Arrival arrival, CancellationToken cancellationToken)
    {
        var taking = await evaluations.TakeAsync([arrival], $"hook:{form}", cancellationToken);
        return taking[0] switch
        {
            Taking.Kept kept => new HookOutcome.Stored(kept.Id, kept.Outcome),
            Taking.Faulty faulty => new HookOutcome.Quarantined(faulty.Faults),
            _ => new HookOutcome.Quarantined([new Fault("/programme", $"There is no programme '{arrival.Evaluation!.Programme}'.")]),
        };
    }

    private async Task<Programme?> FindProgrammeAsync(string programme, CancellationToken cancellationToken) =>
        (await programmes.FindAsync(programme, cancellationToken))?.Programme;
}
