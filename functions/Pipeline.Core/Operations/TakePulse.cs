using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Operations;

/// <summary>Reads what waits and what stands still. Of mails it reads those of periods and mailings that are not done, so that what it costs does not grow with the years.</summary>
public sealed class TakePulse(
    ProgrammeCatalogue programmes, IPeriodStore periods, IMailingStore mailings, IDeliveryStore deliveries, FormCatalogue forms, IQuarantine quarantine,
    IQueueDepths queues, ITickStore ticks, TimeProvider clock)
{
    public async Task<Pulse> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await programmes.ListAsync(cancellationToken);
        var (unfinished, waiting, unknown) = (new List<PeriodRun>(), 0, 0);
        foreach (var programme in all)
        {
            List<PeriodRun> open = [.. (await periods.ListAsync(programme, cancellationToken)).Where(run => run.State != PeriodState.Done)];
            unfinished.AddRange(open);
            unknown += await UnknownAsync(programme, open, cancellationToken);
            foreach (var form in await forms.ListAsync(programme, cancellationToken)) waiting += await quarantine.CountWaitingAsync(form.Definition.Id, cancellationToken);
        }

        return new Pulse(
            now, all.Count, unfinished.Count, unfinished.Count(run => run.IsLate(now)), unfinished.Count == 0 ? null : unfinished.Min(run => run.DueAt), waiting, unknown)
        {
            Ticks = await ticks.ListAsync(cancellationToken),
            Queues = await queues.ReadAsync(cancellationToken),
        };
    }

    /// <summary>As above, and measured.</summary>
    public async Task<Pulse> MeasureAsync(CancellationToken cancellationToken)
    {
        var pulse = await ReadAsync(cancellationToken);
        foreach (var queue in pulse.Queues) PipelineMeter.Messages(queue.Queue, queue.Messages);
        PipelineMeter.Waiting(pulse.MissedTicks.Count, pulse.LatePeriods, pulse.WaitingInQuarantine, pulse.UnknownMails);
        return pulse;
    }

    private async Task<int> UnknownAsync(string programme, IEnumerable<PeriodRun> open, CancellationToken cancellationToken)
    {
        var mailed = (await mailings.ListAsync(programme, cancellationToken)).Where(mailing => mailing.State != MailingState.Done).Select(mailing => mailing.Period);
        var unknown = 0;
        foreach (var period in open.Where(run => run.State == PeriodState.Reported).Select(run => run.Period).Concat(mailed).Distinct())
            unknown += (await deliveries.ListAsync(programme, period, cancellationToken)).Count(delivery => delivery.State == DeliveryState.Unknown);
        return unknown;
    }
}
