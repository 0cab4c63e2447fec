using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Posts;

/// <summary>Counted to drafted: writes the posts that the schedule names. New figures become a new version beside the old text, never over it.</summary>
public sealed class DraftPosts(
    PeriodResultsSource results, IEvaluationStore evaluations, IPostRenderer renderer, IDraftStore drafts, TimeProvider clock) : IPeriodWork
{
    public PeriodState From => PeriodState.Counted;

    public async Task<StepOutcome> RunAsync(KnownProgramme known, PeriodId period, PeriodRun run, CancellationToken cancellationToken)
    {
        foreach (var template in known.Programme.Schedule.Where(entry => entry.Period == period.Kind).Select(entry => entry.Post).OfType<string>())
            await DraftAsync(known, period, template, cancellationToken);
        return StepOutcome.Finished;
    }

    private async Task DraftAsync(KnownProgramme known, PeriodId period, string template, CancellationToken cancellationToken)
    {
        var days = period.Within(known.Programme.Season)!.Value;

        // A post during the season speaks of everything so far, not of its week alone; its quotes are the week's. The season's result quotes nobody.
        var ending = period.Kind == PeriodKind.Season;
        var printed = ending ? period : PeriodId.To(days.Through);
        var shown = await results.ShowAsync(known, printed, cancellationToken);
        var request = new PostRequest(
            known.Programme, template, PostSlug.Of(template, period), printed, shown.Phase, shown.Days, shown.Figures,
            ending ? [] : await ReadAsync(known.Programme, days, cancellationToken));
        await SaveAsync(known.Programme, period, request.Slug, renderer.Render(request), cancellationToken);
    }

    private async Task SaveAsync(Programme programme, PeriodId period, string slug, RenderedPost text, CancellationToken cancellationToken)
    {
        while (true)
        {
            var draft = await drafts.FindAsync(programme.Id, slug, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Markdown)));
            if (draft?.TextHash == hash) return;
            var version = (draft?.Version ?? 0) + 1;
            var next = new Draft(
                programme.Id, period.Text, slug, text.Title, version, programme.Rules.PostsWaitForApproval ? draft?.Published : version, hash,
                clock.GetUtcNow(), draft?.Tag);
            if (await drafts.SaveAsync(next, text, cancellationToken)) return;
        }
    }

    private async Task<IReadOnlyList<Evaluation>> ReadAsync(Programme programme, DayRange days, CancellationToken cancellationToken)
    {
        var read = new List<Evaluation>[programme.Participants.Count];
        await Parallel.ForAsync(0, read.Length, cancellationToken, async (index, cancellation) =>
        {
            var key = new ParticipantKey(programme.Id, programme.Participants[index].Id);
            var stored = await evaluations.ReadAsync(key, days.From, days.Through, cancellation);
            read[index] = [.. stored.Where(each => each.State == EvaluationState.Approved).Select(each => each.Evaluation)];
        });
        return [.. read.SelectMany(each => each)];
    }
}
