using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>
/// What a tick does about bad dialogues: the first one of a local week collects what can be told, and this and later ones mail it. However many ticks were
/// missed, doubled or interrupted, a dialogue is told once.
/// </summary>
public sealed class SendAlerts(
    ProgrammeCatalogue programmes, IAlertStore alerts, CollectAlerts collect, AlertMails mails, MailRound round, IDeliveryStore deliveries,
    TimeProvider clock)
{
    /// <summary>Evaluations are still reviewed after a season, not for ever.</summary>
    private const int DaysAfterTheEnd = 31;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await programmes.ListAsync(cancellationToken))
            if (await programmes.FindAsync(id, cancellationToken) is { Programme: var programme })
                await RunAsync(programme, cancellationToken);
    }

    public async Task RunAsync(Programme programme, CancellationToken cancellationToken)
    {
        var batches = await alerts.ListBatchesAsync(programme.Id, cancellationToken);
        List<AlertBatch> open = [.. batches.Where(batch => batch.State != AlertBatchState.Settled)];
        if (Due(programme) is { } due && batches.All(batch => batch.Week != due.Week) && await alerts.SaveBatchAsync(due, cancellationToken) is { } begun) open.Add(begun);
        foreach (var batch in open)
        {
            var fixedBatch = batch.State == AlertBatchState.Collecting ? await collect.RunAsync(programme, batch, cancellationToken) : batch;
            if (fixedBatch is { State: AlertBatchState.Sending }) await SendAsync(programme, fixedBatch, cancellationToken);
        }
    }

    /// <summary>The batch of this week, when the programme wants alerts.</summary>
    private AlertBatch? Due(Programme programme)
    {
        var (now, season) = (clock.GetUtcNow(), programme.Season);
        var today = programme.LocalDay(now);
        if (programme.Rules.Alerts is not { } rule || today <= season.Start || today > season.End.AddDays(DaysAfterTheEnd)) return null;
        return new AlertBatch(programme.Id, PeriodId.Holding(PeriodKind.Week, today).Text, rule.TotalBelow, AlertBatchState.Collecting, now, null);
    }

    /// <summary>What a round leaves, such as mails that the mail service put off, is for a later tick.</summary>
    private async Task SendAsync(Programme programme, AlertBatch batch, CancellationToken cancellationToken)
    {
        var told = (await alerts.ListAsync(programme.Id, cancellationToken)).Where(alert => alert.Batch == batch.Week).ToLookup(alert => alert.Participant);
        StepOutcome outcome;
        do
        {
            var all = await deliveries.ListAsync(programme.Id, batch.DeliveryPeriod, AlertMails.Kind, cancellationToken);
            outcome = await round.RunAsync(programme.Id, batch.DeliveryPeriod, AlertMails.Kind, _ => Task.FromResult(Decision(programme, batch, all, told)), cancellationToken);
        }
        while (outcome is StepOutcome.More);
        if (outcome is StepOutcome.Done) await alerts.SaveBatchAsync(batch with { State = AlertBatchState.Settled, ChangedAt = clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Alerts that recipients turn against end for the week: what is left of them is cancelled, since nobody lets them go again.</summary>
    private Func<MailDelivery, CancellationToken, Task<MailDecision>> Decision(
        Programme programme, AlertBatch batch, IReadOnlyList<MailDelivery> all, ILookup<string, Alert> told) => MailBrake.Reason(all, releasedAt: null) is { } reason
        ? (_, _) => Task.FromResult<MailDecision>(new MailDecision.Cancel($"The week's alerts were stopped; they need {reason}.", DeliveryCause.Stopped))
        : (delivery, each) => mails.DecideAsync(programme, batch, delivery, told[delivery.Participant], each);
}
