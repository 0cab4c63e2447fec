using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>
/// Reported to delivered: mails the contacts of entitled participants the link to their report, some a step. Waits for release where the rules say so. Mails
/// of other kinds go their own ways and hold no period up.
/// </summary>
public sealed class DeliverMails(PeriodResultsSource results, ReportMails mails, MailRound round, IDeliveryStore deliveries, TimeProvider clock) : IPeriodWork
{
    public PeriodState From => PeriodState.Reported;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        if (!known.Programme.Schedule.Any(entry => entry.Period == period.Kind && entry.Reports)) return StepOutcome.Finished;
        var all = await PrepareAsync(known.Programme, period, cancellationToken);
        var held = all.Count(delivery => delivery.State == DeliveryState.Prepared);
        if (held > 0 && known.Programme.Rules.ReportsWaitForApproval && !run.Released) return StepOutcome.WaitsFor($"release of {held} report mails");

        if (MailBrake.Reason(all, run.ReleasedAt) is { } reason) return StepOutcome.WaitsFor($"{reason}; release the period again to go on");

        return await round.RunAsync(known.Programme.Id, period.Text, ReportMails.Kind, async cancellation =>
        {
            var shown = await results.ShowAsync(known, period, cancellation);
            return (delivery, each) => mails.DecideAsync(known.Programme, delivery, shown, each);
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<MailDelivery>> PrepareAsync(Programme programme, PeriodId period, CancellationToken cancellationToken)
    {
        var all = await deliveries.ListAsync(programme.Id, period.Text, ReportMails.Kind, cancellationToken);
        var known = all.Select(delivery => delivery.Key).ToHashSet(StringComparer.Ordinal);
        var missing = ReportMails.Recipients(programme)
            .Select(to => MailDelivery.New(programme.Id, period.Text, ReportMails.Kind, to.Participant.Id, to.Contact.Email, 1, clock.GetUtcNow()))
            .Where(delivery => !known.Contains(delivery.Key)).ToList();
        foreach (var delivery in missing) await deliveries.PrepareAsync(delivery, cancellationToken);
        return missing.Count == 0 ? all : await deliveries.ListAsync(programme.Id, period.Text, ReportMails.Kind, cancellationToken);
    }
}
