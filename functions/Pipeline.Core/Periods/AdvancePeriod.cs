using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Periods;

/// <summary>Takes a period one step further. Repeats, crashes and parallel steps are harmless: the row's tag decides who moves it.</summary>
public sealed class AdvancePeriod(
    ProgrammeCatalogue programmes, IPeriodStore periods, IPeriodQueue queue, IEnumerable<IPeriodWork> works, TimeProvider clock)
{
    private readonly Dictionary<PeriodState, IPeriodWork> byState = works.ToDictionary(work => work.From);

    public async Task RunAsync(PeriodStep step, CancellationToken cancellationToken)
    {
        if (await periods.FindAsync(step.Programme, step.Period, cancellationToken) is not { } run || run.State == PeriodState.Done) return;
        var known = await programmes.FindAsync(step.Programme, cancellationToken)
            ?? throw new InvalidOperationException($"Programme {step.Programme} of a due period is gone.");
        if (!PeriodId.TryParse(step.Period, out var period)) throw new InvalidOperationException($"'{step.Period}' names no period.");

        var outcome = await MeasuredStep.RunAsync(step.Programme, "period", run.State.ToString(), clock, () => byState[run.State].RunAsync(known, period, run, cancellationToken));
        switch (outcome)
        {
            case StepOutcome.Done done:
                var moved = run.After(done) with { ChangedAt = clock.GetUtcNow() };
                if (await periods.SaveAsync(moved, cancellationToken) && moved.State != PeriodState.Done)
                    await queue.EnqueueAsync(step, cancellationToken);
                break;
            case StepOutcome.More:
                await queue.EnqueueAsync(step, cancellationToken);
                break;
            case StepOutcome.Waiting(var what, var until):
                var now = clock.GetUtcNow();
                if (run.Waiting != what) await periods.SaveAsync(run with { Waiting = what, ChangedAt = now }, cancellationToken);
                if (until > now) await queue.EnqueueAsync(step, until.Value - now, cancellationToken);
                break;
        }
    }
}
