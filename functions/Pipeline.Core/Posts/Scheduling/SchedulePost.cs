namespace Pipeline.Core.Posts.Scheduling;

/// <summary>Keeps with a draft when its newest version is to be published, or that it is not to be any more.</summary>
public sealed class SchedulePost(IDraftStore drafts, TimeProvider clock)
{
    public async Task<ScheduledDraft> PlanAsync(string programme, string slug, DraftSchedule schedule, CancellationToken cancellationToken)
    {
        if (schedule.At <= clock.GetUtcNow()) return new ScheduledDraft.Past();
        while (true)
        {
            if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft) return new ScheduledDraft.Unknown();
            if (draft.Version != schedule.Version) return new ScheduledDraft.Stale(draft);
            var next = draft with { Schedule = schedule };
            if (await drafts.SaveAsync(next, null, cancellationToken)) return new ScheduledDraft.Planned(next);
        }
    }

    /// <summary>Null when there is no such draft.</summary>
    public async Task<Draft?> CancelAsync(string programme, string slug, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft) return null;
            if (draft.Schedule is null) return draft;
            var next = draft with { Schedule = null };
            if (await drafts.SaveAsync(next, null, cancellationToken)) return next;
        }
    }
}
