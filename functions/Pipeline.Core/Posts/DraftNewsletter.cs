using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>
/// Writes the newsletter that the schedule asks for, after the posts that it leads to. New figures become a new version beside the old text. It
/// waits for an editor even where posts do not, since a mail cannot be taken back.
/// </summary>
public sealed class DraftNewsletter(PeriodResultsSource results, INewsletterRenderer renderer, IDraftStore drafts, TimeProvider clock)
{
    private const string Name = "newsletter";

    public async Task RunAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        if (programme.Schedule.FirstOrDefault(entry => entry.Period == period.Kind && entry.Newsletter) is not { } entry) return;
        var slug = PostSlug.Of(Name, period);
        while (true)
        {
            var draft = await drafts.FindAsync(programme.Id, slug, cancellationToken);
            var letter = renderer.Render(await RequestAsync(known, period, entry, slug, cancellationToken));
            var hash = Draft.HashOf(letter.Mail.Subject, letter.Mail.Text, letter.Statistics.Text);
            if (draft?.TextHash == hash) return;
            var next = new Draft(programme.Id, period.Text, slug, letter.Mail.Subject, (draft?.Version ?? 0) + 1, draft?.Published, hash, clock.GetUtcNow(), draft?.Tag)
            {
                Kind = DraftKind.Newsletter,
                Schedule = draft?.Schedule,
            };
            if (await drafts.SaveNewsletterAsync(next, letter, cancellationToken)) return;
        }
    }

    private async Task<NewsletterRequest> RequestAsync(KnownProgramme known, PeriodId period, ScheduleEntry entry, string slug, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        var told = PostPeriod.Of(period, period.Within(programme.Season)!.Value);
        var shown = await results.ShowAsync(known, told, cancellationToken);
        var order = entry.Posts.Select(post => PostSlug.Of(post, period)).ToList();
        var posts = (await drafts.ListAsync(programme.Id, cancellationToken))
            .Where(draft => draft.Kind == DraftKind.Post && draft.Period == period.Text)
            .OrderBy(draft => order.IndexOf(draft.Slug) is var place and >= 0 ? place : order.Count).ThenBy(draft => draft.Slug, StringComparer.Ordinal);
        return new NewsletterRequest(
            new PostRequest(programme, Name, slug, told, shown.Phase, shown.Days, shown.Figures, []), [.. posts.Select(draft => new PostLink(draft.Title, draft.Slug))]);
    }
}
