using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Reports;

/// <summary>
/// Drafted to reported: renders what every participant has bought, report or teaser, where one of this version is lacking, a batch a step.
/// </summary>
public sealed class RenderReports(
    PeriodResultsSource results, IEvaluationStore evaluations, IReportRenderer renderer, IReportStore reports, ITokenMint mint, TimeProvider clock)
    : IPeriodWork
{
    /// <summary>How long a link to a report opens it.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(365);

    private const int ReportsAStep = 250;

    public PeriodState From => PeriodState.Drafted;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        if (!known.Programme.Schedule.Any(entry => entry.Period == period.Kind && entry.Reports)) return StepOutcome.Finished;
        var kept = (await reports.ListAsync(known.Programme.Id, period.Text, cancellationToken)).ToDictionary(report => report.Participant);
        var entitled = known.Programme.Participants.Where(each => each.Entitlement != Entitlement.None);
        var missing = entitled.Where(each => kept.GetValueOrDefault(each.Id)?.Version != run.Version).ToList();
        if (missing.Count == 0) return StepOutcome.FinishedFrom(await results.ToldFromAsync(known, period, run, cancellationToken));

        var shown = await results.ShowAsync(known, period, cancellationToken);
        var options = AtOnce.OnePerProcessor(cancellationToken);
        await Parallel.ForEachAsync(missing.Take(ReportsAStep), options, async (participant, cancellation) =>
            await RenderAsync(known.Programme, participant, shown, run, kept.GetValueOrDefault(participant.Id), cancellation));
        return missing.Count > ReportsAStep ? StepOutcome.HasMore : StepOutcome.FinishedFrom(await results.ToldFromAsync(known, period, run, cancellationToken));
    }

    private async Task RenderAsync(
        Programme programme, Participant participant, ShownFigures shown, PeriodRun run, Report? kept, CancellationToken cancellationToken)
    {
        var stored = await evaluations.ReadAsync(new(programme.Id, participant.Id), shown.Days.From, shown.Days.Through, cancellationToken);
        var own = stored.Where(each => each.State == EvaluationState.Approved).Select(each => each.Evaluation).ToList();
        var text = renderer.Render(new ReportRequest(programme, participant, shown.Period, shown.Phase, shown.Days, shown.Figures, own, ReportRequest.LocaleOf(programme, participant)));
        var now = clock.GetUtcNow();

        // A later version keeps the link that was mailed. When another worker saves first, its report is as good as this one.
        await reports.SaveAsync(
            new Report(
                programme.Id, run.Period, participant.Id, run.Version, kept?.Token ?? ReportToken.Of(mint, programme.Id, run.Period, participant.Id, 1),
                now, now + Validity, kept?.Revoked ?? false, kept?.Tag)
            { Issue = kept?.Issue ?? 1 },
            text, cancellationToken);
    }
}
