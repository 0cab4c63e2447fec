using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Appeals;

/// <summary>Finds the drafts and published posts whose printed figures a change would make untrue, by the ledgers kept beside them.</summary>
public sealed class UntrueTexts(IDraftStore drafts, IPrintedFigures printed)
{
    /// <summary>The periods whose figures the texts of the touched periods print.</summary>
    internal static IEnumerable<PeriodId> ToldIn(Programme programme, IReadOnlyList<(PeriodRun Run, PeriodId Period)> touched) =>
        touched.Select(each => Told(programme, each.Period));

    internal async Task<IReadOnlyList<UntrueText>> FindAsync(
        Programme programme, IReadOnlyList<(PeriodRun Run, PeriodId Period)> touched, IReadOnlyDictionary<PeriodId, FiguresBeforeAndAfter> figures,
        CancellationToken cancellationToken)
    {
        var periods = touched.ToDictionary(each => each.Period.Text, each => each.Period, StringComparer.Ordinal);
        var untrue = new List<UntrueText>();
        foreach (var draft in await drafts.ListAsync(programme.Id, cancellationToken))
        {
            if (!periods.TryGetValue(draft.Period, out var period)) continue;
            var (_, _, before, after) = figures[Told(programme, period)];
            int[] versions = draft.Published is { } read && read != draft.Version ? [read, draft.Version] : [draft.Version];
            foreach (var version in versions)
            {
                if (await LedgerAsync(draft, version, cancellationToken) is not { } ledger) continue;
                var changes = printed.Changes(ledger, before, after);
                if (changes.Count > 0) untrue.Add(new(draft.Slug, draft.Period, version, version == draft.Published, changes));
            }
        }

        return untrue;
    }

    private async Task<string?> LedgerAsync(Draft draft, int version, CancellationToken cancellationToken) => draft.Kind == DraftKind.Newsletter
        ? (await drafts.ReadNewsletterAsync(draft, version, cancellationToken))?.Mail.LedgerJson
        : (await drafts.ReadAsync(draft, version, cancellationToken))?.LedgerJson;

    private static PeriodId Told(Programme programme, PeriodId period) => PostPeriod.Of(period, period.Within(programme.Season)!.Value);
}
