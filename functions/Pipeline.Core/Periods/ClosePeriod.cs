using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Periods;

/// <summary>
/// Closes a period by hand: what the tick does when it is over. Closing a period that is done changes nothing unless its data changed since;
/// then it is worked through again as the next version, and nothing that was mailed is mailed again.
/// </summary>
public sealed class ClosePeriod(IPeriodStore periods, IPeriodQueue queue, PeriodResultsSource results, TimeProvider clock)
{
    public async Task<PeriodRun> CloseAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await periods.FindAsync(known.Programme.Id, period.Text, cancellationToken);
        var next = run switch
        {
            null => new PeriodRun(known.Programme.Id, period.Text, PeriodState.Due, 1, now, now, false, null, null),
            { State: PeriodState.Done } when await results.HasChangedSinceAsync(known, period, cancellationToken) =>
                run with { State = PeriodState.Due, Version = run.Version + 1, ChangedAt = now, Released = false, Omitted = null },
            _ => run,
        };
        if (next != run && !await periods.SaveAsync(next, cancellationToken))
            next = await periods.FindAsync(known.Programme.Id, period.Text, cancellationToken) ?? next;
        if (next.State != PeriodState.Done) await queue.EnqueueAsync(new(known.Programme.Id, period.Text), cancellationToken);
        return next;
    }

    /// <summary>Lets the mails of a period go. Null when the period was never closed.</summary>
    public async Task<PeriodRun?> ReleaseAsync(string programme, PeriodId period, CancellationToken cancellationToken)
    {
        if (await periods.FindAsync(programme, period.Text, cancellationToken) is not { } run) return null;
        if (run.Released) return run;
        var released = run with { Released = true, Waiting = null, ChangedAt = clock.GetUtcNow() };
        if (!await periods.SaveAsync(released, cancellationToken)) return await ReleaseAsync(programme, period, cancellationToken);
        if (run.State != PeriodState.Done) await queue.EnqueueAsync(new(programme, period.Text), cancellationToken);
        return released;
    }
}
