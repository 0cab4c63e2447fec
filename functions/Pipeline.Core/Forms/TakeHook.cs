using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms;

/// <summary>Takes a form's webhook: proves it genuine, reads it, and stores the evaluation — or keeps the payload in quarantine with the reason.</summary>
public sealed class TakeHook(
    FormCatalogue forms, ISecretSource secrets, TakeEvaluations evaluations, IQuarantine quarantine)
{
    public async Task<HookOutcome> TakeAsync(string form, HookRequest request, CancellationToken cancellationToken)
    {
        // An unknown form answers like a wrong signature: the sender tries again later instead of switching the webhook off, and ids cannot be guessed.
        if (await forms.FindAsync(form, cancellationToken) is not { } known) return new HookOutcome.Forged("There is no form of this name, or the signature is not its own.");

        var values = known.Definition.Secrets.Select(secrets.Find).OfType<string>().ToList();
        if (values.Count == 0) return new HookOutcome.NoSecret(known.Definition.Secrets);
        switch (known.Provider.Read(known.Definition, values, request))
        {
            case HookReading.Forged forged:
                return new HookOutcome.Forged(forged.Reason);
            case HookReading.Read(var evaluation) when evaluation.Programme == known.Definition.Programme:
                return await StoreAsync(form, evaluation, request, cancellationToken);
            case HookReading.Read:
                // A form's secret speaks for its own programme only.
                return await KeepAsync(form, [new Fault("/programme", $"The form belongs to programme '{known.Definition.Programme}'.")], request, cancellationToken);
            case HookReading.Unreadable(var faults):
                return await KeepAsync(form, faults, request, cancellationToken);
            default:
                throw new NotSupportedException("A provider answered with a reading that nobody handles.");
        }
    }

    private async Task<HookOutcome> StoreAsync(string form, Evaluation evaluation, HookRequest request, CancellationToken cancellationToken)
    {
        var taking = await evaluations.TakeAsync([new Arrival(evaluation, [], request.Body)], $"hook:{form}", cancellationToken);
        return taking[0] switch
        {
            Taking.Kept kept => new HookOutcome.Stored(kept.Id, kept.Outcome),
            Taking.Faulty faulty => await KeepAsync(form, faulty.Faults, request, cancellationToken),
            _ => await KeepAsync(form, [new Fault("/programme", $"There is no programme '{evaluation.Programme}'.")], request, cancellationToken),
        };
    }

    private async Task<HookOutcome> KeepAsync(string form, IReadOnlyList<Fault> faults, HookRequest request, CancellationToken cancellationToken)
    {
        await quarantine.PutAsync(new QuarantinedPayload(form, "The payload did not become an evaluation.", faults, request.ReceivedAt, request.Body), cancellationToken);
        return new HookOutcome.Quarantined(faults);
    }
}
