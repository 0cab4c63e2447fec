using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>
/// Closes a period again that was closed elsewhere: results, posts and reports are made from the data that are here, and nobody is mailed. It is done then; mails that had not
/// left there leave only when somebody sends them again.
/// </summary>
public sealed class RestorePeriod(IEnumerable<IPeriodWork> works, IPeriodStore periods)
{
    private readonly Dictionary<PeriodState, IPeriodWork> byState = works.ToDictionary(work => work.From);

    /// <summary>A row that is there already is left as it is.</summary>
    public async Task RunAsync(KnownProgramme known, PeriodRun closed, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(closed.Period, out var period)) throw new InvalidDataException($"'{closed.Period}' names no period.");
        var run = closed with { State = PeriodState.Due, Waiting = null, Omitted = null, Tag = null };
        while (run.State < PeriodState.Reported)
        {
            run = await byState[run.State].RunAsync(known, period, run, cancellationToken) switch
            {
                StepOutcome.Done done => run.After(done),
                StepOutcome.More => run,
                var outcome => throw new InvalidOperationException($"{closed.Period} cannot be closed again: {outcome}."),
            };
        }

        await periods.SaveAsync(run with { State = PeriodState.Done }, cancellationToken);
    }
}
