using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Finds the mailed reports that a change would make untrue: the participant's own where it lists the dialogue, and every one with a figure, or a word that a rule
/// chose, that would differ.
/// </summary>
public sealed class UntrueReports(IDeliveryStore deliveries, IReportStore reports, IEvaluationStore evaluations, IPrintedFigures printed, IChosenWords words)
{
    /// <summary>`instead` is the evaluation as it would be, null when it is withdrawn.</summary>
    internal async Task<IReadOnlyList<UntrueReport>> FindAsync(
        Programme programme, StoredEvaluation stored, Evaluation? instead, IReadOnlyList<(PeriodRun Run, PeriodId Period)> touched,
        IReadOnlyDictionary<PeriodId, FiguresBeforeAndAfter> figures, CancellationToken cancellationToken)
    {
        var untrue = new List<UntrueReport>();
        foreach (var (_, period) in touched)
        {
            var mailed = (await deliveries.ListAsync(programme.Id, period.Text, cancellationToken))
                .Where(each => each.Kind == ReportMails.Kind && each.State is DeliveryState.Sent or DeliveryState.Delivered)
                .GroupBy(each => each.Participant, StringComparer.Ordinal);
            foreach (var group in mailed)
            {
                var lists = group.Key == stored.Evaluation.Participant && period.Within(programme.Season)!.Value.Contains(stored.Day);
                var changes = await ChangesAsync(programme, period, group.Key, lists ? (stored.Evaluation, instead) : null, figures[period], cancellationToken);
                if (lists || changes.Count > 0)
                    untrue.Add(new(period.Text, group.Key, group.Select(each => each.Recipient).Distinct(StringComparer.Ordinal).Count(), lists, changes));
            }
        }

        return untrue;
    }

    private async Task<IReadOnlyList<PrintedChange>> ChangesAsync(
        Programme programme, PeriodId period, string participant, (Evaluation Is, Evaluation? WouldBe)? change, FiguresBeforeAndAfter figures,
        CancellationToken cancellationToken)
    {
        if (programme.FindParticipant(participant) is not { } reader) return [];
        if (await reports.FindAsync(programme.Id, period.Text, participant, cancellationToken) is not { } report) return [];
        if (await reports.ReadAsync(report, cancellationToken) is not { } text) return [];
        var days = period.Within(programme.Season)!.Value;
        var own = (await evaluations.ReadAsync(new(programme.Id, participant), days.From, days.Through, cancellationToken))
            .Where(each => each.State == EvaluationState.Approved).Select(each => each.Evaluation).ToList();
        var before = new ReportRequest(programme, reader, figures.Period, figures.Phase, days, figures.Before, own, ReportRequest.LocaleOf(programme, reader));
        var after = before with { Figures = figures.After, Evaluations = change is { } made ? Changed(own, made.Is, made.WouldBe) : own };
        return [.. printed.Changes(text.LedgerJson, figures.Before, figures.After), .. words.Changes(text.LedgerJson, before, after)];
    }

    private static List<Evaluation> Changed(IEnumerable<Evaluation> own, Evaluation present, Evaluation? instead) =>
        [.. own.Select(each => each.Id == present.Id ? instead : each).OfType<Evaluation>()];
}
