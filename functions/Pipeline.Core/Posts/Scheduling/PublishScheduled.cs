using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts.Scheduling;

/// <summary>
/// What a tick does for drafts: publishes every one whose time has come, in exactly the version that was planned. One that has a newer version by then keeps
/// its plan and waits for an editor. However often it runs, the result is the same.
/// </summary>
public sealed class PublishScheduled(ProgrammeCatalogue programmes, IDraftStore drafts, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var programme in await programmes.ListAsync(cancellationToken))
            foreach (var draft in await drafts.ListAsync(programme, cancellationToken))
                await PublishAsync(draft, cancellationToken);
    }

    /// <summary>Who saves in between may have changed the text or the plan: the next tick looks again.</summary>
    private async Task PublishAsync(Draft draft, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (draft.Schedule is not { } schedule || schedule.At > now || schedule.Version != draft.Version) return;
        await drafts.SaveAsync(draft with { Published = draft.Version, Schedule = null, ChangedAt = now }, null, cancellationToken);
    }
}
