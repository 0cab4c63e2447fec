using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Texts;

/// <summary>Work that writes texts, with the templates as they are when it starts.</summary>
public sealed class WithFreshTemplates(IPeriodWork work, FreshTemplates templates) : IPeriodWork
{
    public PeriodState From => work.From;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        await templates.RefreshAsync(cancellationToken);
        return await work.RunAsync(known, period, run, cancellationToken);
    }
}
