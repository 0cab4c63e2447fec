using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>What happened in a programme since somebody last looked, and what waits for a person.</summary>
public sealed class DeskOverview(
    ReviewQueue review, ReplayQuarantine quarantine, IDraftStore drafts, IPeriodStore periods, FailedMails failed, IFlagStore flags,
    IAppealStore appeals, TimeProvider clock)
{
    private static readonly ReviewFilter Everything = new(null, null, null, null, null);

    public async Task<DeskOverviewView> ReadAsync(KnownProgramme known, DateTimeOffset since, string language, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        var items = await review.ReadAsync(programme, Everything, cancellationToken);
        var runs = await periods.ListAsync(programme.Id, cancellationToken);
        var changes = await FlagChanges.ReadAsync(flags, programme.Id, since: null, cancellationToken);
        var all = await drafts.ListAsync(programme.Id, cancellationToken);
        var waiting = await quarantine.ListAsync(programme.Id, settledToo: false, cancellationToken);
        return new DeskOverviewView(
            Local(programme, since),
            DeskReviewFilter.Instant(since),
            items.Count((Everything with { Since = since }).Takes),
            items.Count,
            items.Count(item => item.Stored.State == EvaluationState.Pending),
            items.Count(item => item.Flags.Count > 0),
            changes is null ? null : new DeskFlagRound(changes.LookedOn, items.Count((Everything with { Flag = ReviewFilter.NewFlag }).Takes), changes.Gone.Count),
            waiting.Count,
            all.Count(draft => draft.WaitsForReaders),
            (await appeals.ListAsync(programme.Id, cancellationToken)).Count(appeal => appeal.IsOpen),
            (await failed.ListAsync(programme.Id, cancellationToken)).Count,
            runs.Count(run => run.State != PeriodState.Done),
            [.. runs.Where(run => run.State != PeriodState.Done).Select(run => new DeskWaiting(run.Period, run.State.ToString().ToLowerInvariant(), run.Waiting))],
            DeskProgress.Of(programme, [.. items.Where(item => item.Stored.State == EvaluationState.Approved).Select(item => item.Stored.Evaluation)], language));
    }

    /// <summary>The season so far as a period: through yesterday or its last day; null before it has begun.</summary>
    public PeriodId? SoFar(Programme programme)
    {
        var yesterday = programme.LocalDay(clock.GetUtcNow()).AddDays(-1);
        if (yesterday < programme.Season.Start) return null;
        return yesterday >= programme.Season.End || !PeriodId.TryParse(FormattableString.Invariant($"to-{yesterday:yyyy-MM-dd}"), out var period) ? PeriodId.Season : period;
    }

    /// <summary>An instant as people of the programme read it on a clock: `2026-02-03 14:05`.</summary>
    public static string Local(Programme programme, DateTimeOffset at) =>
        FormattableString.Invariant($"{TimeZoneInfo.ConvertTime(at, programme.TimeZone):yyyy-MM-dd HH:mm}");
}
