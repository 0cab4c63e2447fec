using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Appeals;

/// <summary>Finds the drafts and published posts whose printed figures, or words that rules chose from them, a change would make untrue, by the ledgers kept beside them.</summary>
public sealed class UntrueTexts(IDraftStore drafts, IPrintedFigures printed, IChosenWords words)
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
            var told = figures[Told(programme, period)];
            int[] versions = draft.Published is { } read && read != draft.Version ? [read, draft.Version] : [draft.Version];
            foreach (var version in versions)
            {
                if (await LedgerAsync(draft, version, cancellationToken) is not { } ledger) continue;
                IReadOnlyList<PrintedChange> changes = [.. printed.Changes(ledger, told.Before, told.After), .. Words(programme, draft, period, ledger, told)];
                if (changes.Count > 0) untrue.Add(new(draft.Slug, draft.Period, version, version == draft.Published, changes));
            }
        }

        return untrue;
    }

    /// <summary>None of a newsletter, whose words are the texts' own, nor of a post that the schedule names no more or that there would be no occasion for.</summary>
    private IReadOnlyList<PrintedChange> Words(Programme programme, Draft draft, PeriodId period, string ledger, FiguresBeforeAndAfter told)
    {
        var post = programme.Schedule.Where(entry => entry.Period == period.Kind).SelectMany(entry => entry.Posts)
            .FirstOrDefault(post => draft.Kind == DraftKind.Post && PostSlug.Of(post, period) == draft.Slug);
        return post is not null && Request(told.Before) is { } before && Request(told.After) is { } after ? words.Changes(ledger, before, after) : [];

        PostRequest? Request(IFigures figures) => PostOccasion.Of(post, programme, told.Phase, figures) is PostOccasion.Given given
            ? new PostRequest(programme, post, draft.Slug, told.Period, told.Phase, told.Period.Within(programme.Season)!.Value, figures, []) { Focus = given.Focus }
            : null;
    }

    private async Task<string?> LedgerAsync(Draft draft, int version, CancellationToken cancellationToken) => draft.Kind == DraftKind.Newsletter
        ? (await drafts.ReadNewsletterAsync(draft, version, cancellationToken))?.Mail.LedgerJson
        : (await drafts.ReadAsync(draft, version, cancellationToken))?.LedgerJson;

    private static PeriodId Told(Programme programme, PeriodId period) => PostPeriod.Of(period, period.Within(programme.Season)!.Value);
}
