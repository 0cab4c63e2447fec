using Pipeline.Core.Programmes;

namespace Pipeline.Core.Periods;

/// <summary>
/// Closes a period again that was closed elsewhere: results and reports are made from the data that are here, and nobody is mailed. Texts that had been drafted there are
/// here already and are left alone. It is done then; mails that had not left there leave only when somebody sends them again.
/// </summary>
public sealed class RestorePeriod(IEnumerable<IPeriodWork> works, IPeriodStore periods)
{
    private readonly Dictionary<PeriodState, IPeriodWork> byState = works.ToDictionary(work => work.From);

    /// <summary>A row that is there already is left as it is.</summary>
    public async Task RunAsync(KnownProgramme known, PeriodRun closed, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(closed.Period, out var period)) throw new InvalidDataException($"'{closed.Period}' names no period.");
        var wasDrafted = closed.State > PeriodState.Counted;
        var run = closed with { State = PeriodState.Due, Waiting = null, Omitted = wasDrafted ? closed.Omitted : null, Tag = null };
        while (run.State < PeriodState.Reported)
        {
            var outcome = run.State == PeriodState.Counted && wasDrafted ? StepOutcome.Finished : await byState[run.State].RunAsync(known, period, run, cancellationToken);
            run = outcome switch
            {
                StepOutcome.Done done => run.After(done),
                StepOutcome.More => run,
                _ => throw new InvalidOperationException($"{closed.Period} cannot be closed again: {outcome}."),
            };
        }

        await periods.SaveAsync(run with { State = PeriodState.Done }, cancellationToken);
    }
}
