using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Appeals;

/// <summary>Finds the mailed reports that a change would make untrue: the participant's own where it lists the dialogue, and every one with a figure that would differ.</summary>
public sealed class UntrueReports(IDeliveryStore deliveries, IReportStore reports, IPrintedFigures printed)
{
    internal async Task<IReadOnlyList<UntrueReport>> FindAsync(
        Programme programme, StoredEvaluation stored, IReadOnlyList<(PeriodRun Run, PeriodId Period)> touched,
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
                var changes = await ChangesAsync(programme.Id, period, group.Key, figures[period], cancellationToken);
                if (lists || changes.Count > 0)
                    untrue.Add(new(period.Text, group.Key, group.Select(each => each.Recipient).Distinct(StringComparer.Ordinal).Count(), lists, changes));
            }
        }

        return untrue;
    }

    private async Task<IReadOnlyList<PrintedChange>> ChangesAsync(
        string programme, PeriodId period, string participant, FiguresBeforeAndAfter figures, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(programme, period.Text, participant, cancellationToken) is not { } report) return [];
        return await reports.ReadAsync(report, cancellationToken) is { } text ? printed.Changes(text.LedgerJson, figures.Before, figures.After) : [];
    }
}
