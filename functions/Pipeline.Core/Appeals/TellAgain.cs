using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Has every closed period that tells of a day worked through again, as closing it by hand would, with the reason on its row; where only its posts look back on the
/// day, those are drafted again. A version that replaces a published one waits beside it.
/// </summary>
public sealed class TellAgain(IPeriodStore periods, ClosePeriod close, IEnumerable<IPeriodWork> works)
{
    private readonly IPeriodWork drafting = works.Single(work => work.From == PeriodState.Counted);

    public async Task AgainAsync(KnownProgramme known, DateOnly day, string reason, CancellationToken cancellationToken)
    {
        foreach (var (run, period) in TouchedPeriods.Of(known.Programme, await periods.ListAsync(known.Programme.Id, cancellationToken), day))
        {
            if (run.State is PeriodState.Due) continue;
            if (await close.CloseAsync(known, period, reason, cancellationToken) is not ClosedPeriod.Closing { IsAgain: true })
                await drafting.RunAsync(known, period, run, cancellationToken);
        }
    }
}
