using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>Reported to delivered: mails the contacts of entitled participants the link to their report, a batch a step. Waits for release where the rules say so.</summary>
public sealed class DeliverMails(
    PeriodResultsSource results, ReportMails mails, MailDispatch dispatch, IDeliveryStore deliveries, TimeProvider clock) : IPeriodWork
{
    private const int MailsAStep = 50;

    public PeriodState From => PeriodState.Reported;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        if (!known.Programme.Schedule.Any(entry => entry.Period == period.Kind && entry.Reports)) return StepOutcome.Finished;
        var all = await PrepareAsync(known.Programme, period, cancellationToken);
        var held = all.Count(delivery => delivery.State == DeliveryState.Prepared);
        if (held > 0 && known.Programme.Rules.ReportsWaitForApproval && !run.Released) return StepOutcome.WaitsFor($"release of {held} report mails");

        if (MailBrake.Reason(all, run.ReleasedAt) is { } reason) return StepOutcome.WaitsFor(reason);

        var waiting = all.Where(dispatch.NeedsWork).ToList();
        if (waiting.Count > 0)
        {
            if (await SendAsync(known, period, waiting.Take(MailsAStep), cancellationToken) is { } deferred)
                return StepOutcome.WaitsUntil($"the mail service. {deferred.Reason}", deferred.NotBefore);
            if (waiting.Count > MailsAStep) return StepOutcome.HasMore;
        }

        var unsent = (await deliveries.ListAsync(known.Programme.Id, period.Text, cancellationToken)).Count(DeliverySettlement.IsUnsent);
        return unsent == 0 ? StepOutcome.Finished : StepOutcome.WaitsFor($"the fate of {unsent} mails");
    }

    private async Task<IReadOnlyList<MailDelivery>> PrepareAsync(Programme programme, PeriodId period, CancellationToken cancellationToken)
    {
        var all = await deliveries.ListAsync(programme.Id, period.Text, cancellationToken);
        var known = all.Select(delivery => delivery.Key).ToHashSet(StringComparer.Ordinal);
        var missing = ReportMails.Recipients(programme).Select(to => New(to.Participant.Id, to.Contact.Email))
            .Where(delivery => !known.Contains(delivery.Key)).ToList();
        foreach (var delivery in missing) await deliveries.PrepareAsync(delivery, cancellationToken);
        return missing.Count == 0 ? all : await deliveries.ListAsync(programme.Id, period.Text, cancellationToken);

        MailDelivery New(string participant, string email) => new(
            programme.Id, period.Text, ReportMails.Kind, participant, email.ToLowerInvariant(), 1, DeliveryState.Prepared, 0, null, null, clock.GetUtcNow(), null)
        {
            PreparedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Sends a batch; what the mail service deferred first ends it, because the next mail would fare no better.</summary>
    private async Task<MailOutcome.Deferred?> SendAsync(
        KnownProgramme known, PeriodId period, IEnumerable<MailDelivery> batch, CancellationToken cancellationToken)
    {
        var shown = await results.ShowAsync(known, period, cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        MailOutcome.Deferred? stopped = null;
        await Parallel.ForEachAsync(batch, options, async (delivery, cancellation) =>
        {
            if (Volatile.Read(ref stopped) is not null) return;
            var decision = await mails.DecideAsync(known.Programme, delivery, shown, cancellation);
            if (await dispatch.DispatchAsync(delivery, decision, cancellation) is MailOutcome.Deferred deferred)
                Interlocked.CompareExchange(ref stopped, deferred, null);
        });
        return stopped;
    }
}
