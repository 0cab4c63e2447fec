using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Asks storage for all programmes and their unfinished periods; an exception of storage means that it is not reachable.</summary>
public sealed class Health(ProgrammeCatalogue programmes, IPeriodStore periods, TimeProvider clock)
{
    public async Task<HealthAnswer> AskAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? oldest = null;
        var unfinished = 0;
        var all = await programmes.ListAsync(cancellationToken);
        foreach (var programme in all)
        {
            foreach (var run in await periods.ListAsync(programme, cancellationToken))
            {
                if (run.State == PeriodState.Done) continue;
                unfinished++;
                if (oldest is null || run.DueAt < oldest) oldest = run.DueAt;
            }
        }

        return new HealthAnswer("reachable", clock.GetUtcNow(), all.Count, unfinished, oldest);
    }
}
