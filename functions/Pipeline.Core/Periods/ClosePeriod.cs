using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Periods;

/// <summary>
/// Closes a period by hand: what the tick does when it is over. Closing a period that is done changes nothing unless its data changed since;
/// then it is worked through again as the next version, and nothing that was mailed is mailed again.
/// </summary>
public sealed class ClosePeriod(IPeriodStore periods, IPeriodQueue queue, PeriodResultsSource results, TimeProvider clock)
{
    /// <summary>A season that is done is locked: on changed data it is worked through again only for a reason, which its row keeps. Other periods need none. For a reason also one that waits, to be
    /// released for instance, is worked through again.</summary>
    public async Task<ClosedPeriod> CloseAsync(KnownProgramme known, PeriodId period, string? reopenReason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await periods.FindAsync(known.Programme.Id, period.Text, cancellationToken);
        var mayReopen = run is { State: PeriodState.Done } || (reopenReason is not null && run is { State: not PeriodState.Due });
        var isAgain = mayReopen && await results.HasChangedSinceAsync(known, period, run!, cancellationToken);
        if (run is { State: PeriodState.Done } && !isAgain) return new ClosedPeriod.Unchanged(run);
        if (isAgain && period.Kind == PeriodKind.Season && reopenReason is null) return new ClosedPeriod.Locked(run!);
        var next = run switch
        {
            null => new PeriodRun(known.Programme.Id, period.Text, PeriodState.Due, 1, now, now, false, null, null),
            _ => isAgain ? run.Reopen(reopenReason, now) : run,
        };
        if (next != run && !await periods.SaveAsync(next, cancellationToken))
            next = await periods.FindAsync(known.Programme.Id, period.Text, cancellationToken) ?? next;
        if (next.State != PeriodState.Done) await queue.EnqueueAsync(new(known.Programme.Id, period.Text), cancellationToken);
        return new ClosedPeriod.Closing(next, isAgain);
    }

    /// <summary>Lets the mails of a period go, also again after they were stopped. Null when the period was never closed.</summary>
    public async Task<PeriodRun?> ReleaseAsync(string programme, PeriodId period, CancellationToken cancellationToken)
    {
        if (await periods.FindAsync(programme, period.Text, cancellationToken) is not { } run) return null;
        if (run is { Released: true, Waiting: null }) return run;
        var now = clock.GetUtcNow();
        var released = run with { Released = true, ReleasedAt = now, Waiting = null, ChangedAt = now };
        if (!await periods.SaveAsync(released, cancellationToken)) return await ReleaseAsync(programme, period, cancellationToken);
        if (run.State != PeriodState.Done) await queue.EnqueueAsync(new(programme, period.Text), cancellationToken);
        return released;
    }
}
