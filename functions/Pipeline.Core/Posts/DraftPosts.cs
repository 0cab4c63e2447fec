using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>
/// Counted to drafted: writes the posts that the schedule names, and then the newsletter. New figures or quotes become a new version beside the old text, never over it.
/// Done again on a period that is past it, it changes nothing that readers see.
/// </summary>
public sealed class DraftPosts(
    PeriodResultsSource results, PeriodQuotes quotes, IPostRenderer renderer, IDraftStore drafts, DraftNewsletter newsletter, WeekByWeek weeks,
    TimeProvider clock) : IPeriodWork
{
    public PeriodState From => PeriodState.Counted;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        foreach (var template in known.Programme.Schedule.Where(entry => entry.Period == period.Kind).Select(entry => entry.Post).OfType<string>())
            await DraftAsync(known, period, template, run.State == From, cancellationToken);
        await newsletter.RunAsync(known, period, cancellationToken);
        return StepOutcome.Finished;
    }

    private async Task DraftAsync(KnownProgramme known, PeriodId period, string template, bool mayPublish, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        var slug = PostSlug.Of(template, period);
        while (true)
        {
            // Read before the text is written: who saves in between may know of a decision that this text does not.
            var draft = await drafts.FindAsync(programme.Id, slug, cancellationToken);
            var text = renderer.Render(await RequestAsync(known, period, template, slug, cancellationToken));
            var hash = Draft.HashOf(text.Statistics is { } block ? [text.Markdown, block.Text] : [text.Markdown]);
            if (draft?.TextHash == hash) return;
            var version = (draft?.Version ?? 0) + 1;
            var published = mayPublish && !programme.Rules.PostsWaitForApproval ? version : draft?.Published;
            var next = new Draft(programme.Id, period.Text, slug, text.Title, version, published, hash, clock.GetUtcNow(), draft?.Tag);
            if (await drafts.SaveAsync(next, text, cancellationToken)) return;
        }
    }

    private async Task<PostRequest> RequestAsync(KnownProgramme known, PeriodId period, string template, string slug, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        var days = period.Within(programme.Season)!.Value;

        // The quotes are the period's own. The season's result quotes nobody.
        var ending = period.Kind == PeriodKind.Season;
        var printed = PostPeriod.Of(period, days);
        var shown = await results.ShowAsync(known, printed, cancellationToken);
        var quoted = ending ? [] : (await quotes.ReadAsync(programme, days, cancellationToken)).Printed(programme.Rules.QuotesWaitForApproval);
        return new PostRequest(programme, template, slug, printed, shown.Phase, shown.Days, shown.Figures, quoted)
        {
            Weeks = await weeks.ReadAsync(known, shown.Days, cancellationToken),
        };
    }
}
