using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>
/// Counted to drafted: writes the posts that the schedule names and the figures give occasion for, and tells which it left out; then the newsletter. New figures or quotes become a new version beside the old text, never over it.
/// A version that prints other figures than the published one says so in a dated note at its end, and waits for an editor even where posts publish themselves.
/// Done again on a period that is past it, it changes nothing that readers see.
/// </summary>
public sealed class DraftPosts(
    PeriodResultsSource results, PeriodQuotes quotes, IPostRenderer renderer, IDraftStore drafts, DraftNewsletter newsletter, WeekByWeek weeks,
    PostErrata postErrata, TimeProvider clock) : IPeriodWork
{
    public PeriodState From => PeriodState.Counted;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        StepOutcome? outcome;
        do outcome = await TryAsync(known, period, run, cancellationToken);
        while (outcome is null);
        await newsletter.RunAsync(known, period, cancellationToken);
        return outcome is StepOutcome.Done done ? done with { CountedFrom = await results.ToldFromAsync(known, period, run, cancellationToken) } : outcome;
    }

    /// <summary>Null when somebody else saved one of the drafts in between.</summary>
    private async Task<StepOutcome?> TryAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        var programme = known.Programme;

        // Read before figures and quotes are: who saves in between may know of numbers or a decision that these texts do not.
        List<(string Post, Draft? Draft)> posts = [];
        foreach (var post in programme.Schedule.Where(entry => entry.Period == period.Kind).SelectMany(entry => entry.Posts))
            posts.Add((post, await drafts.FindAsync(programme.Id, PostSlug.Of(post, period), cancellationToken)));
        if (posts.Count == 0) return StepOutcome.Finished;
        var shown = await results.ShowAsync(known, PostPeriod.Of(period, period.Within(programme.Season)!.Value), cancellationToken);
        var quoted = await QuotedAsync(programme, period, cancellationToken);
        var byWeek = await weeks.ReadAsync(known, shown.Days, cancellationToken);

        List<string> omitted = [];
        foreach (var (post, draft) in posts)
        {
            var occasion = PostOccasion.Of(post, programme, shown.Phase, shown.Figures);
            if (occasion is PostOccasion.Missing missing) omitted.Add(Without(post, missing));
            if (occasion is not PostOccasion.Given given) continue;
            var request = new PostRequest(programme, post, PostSlug.Of(post, period), shown.Period, shown.Phase, shown.Days, shown.Figures, quoted)
            {
                Focus = given.Focus,
                Weeks = byWeek,
            };
            if (!await SaveAsync(request, period, draft, run.State == From, cancellationToken)) return null;
        }

        return omitted.Count == 0 ? StepOutcome.Finished : StepOutcome.FinishedWithout(string.Join("; ", omitted));
    }

    private async Task<bool> SaveAsync(PostRequest request, PeriodId period, Draft? draft, bool mayPublish, CancellationToken cancellationToken)
    {
        var programme = request.Programme;
        var text = renderer.Render(request);
        var hash = Draft.HashOf(text.Statistics is { } block ? [text.Markdown, block.Text] : [text.Markdown]);
        if (draft?.TextHash == hash) return true;
        var version = (draft?.Version ?? 0) + 1;
        var (errata, isCorrected) = await postErrata.OfAsync(programme, draft, text, cancellationToken);
        if (errata.Count > 0) text = renderer.Render(request with { Errata = errata });
        var published = mayPublish && !programme.Rules.PostsWaitForApproval && !isCorrected && draft?.Edit is null ? version : draft?.Published;
        var next = new Draft(programme.Id, period.Text, request.Slug, text.Title, version, published, hash, clock.GetUtcNow(), draft?.Tag) { Edit = draft?.Edit, Schedule = draft?.Schedule };
        return await drafts.SaveAsync(next, text, cancellationToken);
    }

    /// <summary>The quotes are the week's or month's own. The season's posts quote nobody.</summary>
    private async Task<IReadOnlyList<Quote>> QuotedAsync(Programme programme, PeriodId period, CancellationToken cancellationToken) => period.Kind == PeriodKind.Season
        ? []
        : (await quotes.ReadAsync(programme, period.Within(programme.Season)!.Value, cancellationToken)).Printed(programme.Rules.QuotesWaitForApproval);

    [return: Sentence]
    private static string Without(string post, PostOccasion.Missing occasion) => $"no post {post}, because {occasion.Because}";
}
