using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Delivery.Mailings;

/// <summary>Takes a mailing one step further. Repeats, crashes and parallel steps are harmless: a delivery's claim decides who sends its mail.</summary>
public sealed class AdvanceMailing(
    ProgrammeCatalogue programmes, IMailingStore mailings, IDeliveryStore deliveries, MailRound round, IEnumerable<IMailingWork> works, IMailQueue queue,
    TimeProvider clock)
{
    private readonly Dictionary<string, IMailingWork> byKind = works.ToDictionary(work => work.Kind, StringComparer.Ordinal);

    public async Task RunAsync(MailStep step, CancellationToken cancellationToken)
    {
        if (await mailings.FindAsync(step.Programme, step.Period, step.Kind, cancellationToken) is not { State: not MailingState.Done } mailing) return;
        var known = await programmes.FindAsync(step.Programme, cancellationToken)
            ?? throw new InvalidOperationException($"Programme {step.Programme} of a mailing is gone.");
        if (!PeriodId.TryParse(step.Period, out var period)) throw new InvalidOperationException($"'{step.Period}' names no period.");

        var outcome = await MeasuredStep.RunAsync(
            step.Programme, step.Kind, mailing.State.ToString(), clock, () => StepAsync(known, period, mailing, byKind[step.Kind], cancellationToken));
        switch (outcome)
        {
            case StepOutcome.Done:
                await SaveAsync(mailing, MailingState.Done, null, cancellationToken);
                break;
            case StepOutcome.More:
                await SaveAsync(mailing, MailingState.Prepared, null, cancellationToken);
                await queue.EnqueueAsync(step, TimeSpan.Zero, cancellationToken);
                break;
            case StepOutcome.Waiting(var what, var until):
                await SaveAsync(mailing, mailing.State, what, cancellationToken);
                if (until - clock.GetUtcNow() is { } delay && delay > TimeSpan.Zero) await queue.EnqueueAsync(step, delay, cancellationToken);
                break;
        }
    }

    private async Task<StepOutcome> StepAsync(KnownProgramme known, PeriodId period, Mailing mailing, IMailingWork work, CancellationToken cancellationToken)
    {
        if (await work.HeldByAsync(known, period, cancellationToken) is { } held) return StepOutcome.WaitsFor(held);
        if (mailing.State == MailingState.Released)
        {
            await work.PrepareAsync(known, period, mailing, cancellationToken);
            return StepOutcome.HasMore;
        }

        var all = await deliveries.ListAsync(mailing.Programme, mailing.Period, mailing.Kind, cancellationToken);
        if (MailBrake.Reason(all, mailing.ReleasedAt) is { } reason) return StepOutcome.WaitsFor($"{reason}; let them go again to go on");
        return await round.RunAsync(mailing.Programme, mailing.Period, mailing.Kind, cancellation => work.OpenAsync(known, period, cancellation), cancellationToken);
    }

    /// <summary>A mailing that somebody let go again meanwhile stays as that left it; its own step is asked for already.</summary>
    private async Task SaveAsync(Mailing seen, MailingState state, string? waiting, CancellationToken cancellationToken)
    {
        if (seen.State != state || seen.Waiting != waiting)
            await mailings.SaveAsync(seen with { State = state, Waiting = waiting, ChangedAt = clock.GetUtcNow() }, cancellationToken);
    }
}
