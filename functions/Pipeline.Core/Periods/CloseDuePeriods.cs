using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>
/// What a tick does: every scheduled period that is over gets a row, and every row that is not done and has stood still gets a step.
/// However many ticks were missed or came twice, the result is the same.
/// </summary>
public sealed class CloseDuePeriods(ProgrammeCatalogue programmes, IPeriodStore periods, IPeriodQueue queue, TimeProvider clock)
{
    /// <summary>A row untouched for so long has lost its message and is asked for again.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await programmes.ListAsync(cancellationToken))
            if (await programmes.FindAsync(id, cancellationToken) is { Programme: var programme })
                await TickAsync(programme, cancellationToken);
    }

    private async Task TickAsync(Programme programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await periods.ListAsync(programme.Id, cancellationToken);
        var known = rows.Select(row => row.Period).ToHashSet(StringComparer.Ordinal);
        foreach (var ended in PeriodCalendar.Ended(programme, now).Where(ended => !known.Contains(ended.Period.Text)))
        {
            var row = new PeriodRun(programme.Id, ended.Period.Text, PeriodState.Due, 1, ended.EndedAt, now, false, null, null);
            if (await periods.SaveAsync(row, cancellationToken)) await queue.EnqueueAsync(new(programme.Id, row.Period), cancellationToken);
        }

        foreach (var stalled in rows.Where(row => row.State != PeriodState.Done && now - row.ChangedAt >= Patience))
        {
            // Touched first, so that ticks that follow do not ask again while the step runs.
            if (await periods.SaveAsync(stalled with { ChangedAt = now }, cancellationToken))
                await queue.EnqueueAsync(new(programme.Id, stalled.Period), cancellationToken);
        }
    }
}
