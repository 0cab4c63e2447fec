using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>Publishing at a later hour, as people of the programme read it on a clock.</summary>
public sealed class DeskLater(SchedulePost schedule)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Null when it is planned, else why it is not: `time` (none that can be read, or one that the clocks skip), `past` or `stale`.</summary>
    public async Task<string?> PlanAsync(DeskVisit visit, Programme programme, Draft draft, CancellationToken cancellationToken)
    {
        if (!DateTime.TryParseExact(visit.Field("at"), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || programme.TimeZone.IsInvalidTime(local)) return "time";

        var planned = new DraftSchedule(draft.Version, LocalInstant.FirstIn(programme.TimeZone, local), visit.User.Name);
        return await schedule.PlanAsync(programme.Id, draft.Slug, planned, cancellationToken) switch
        {
            ScheduledDraft.Planned => null,
            ScheduledDraft.Past => "past",
            _ => "stale",
        };
    }

    public Task<Draft?> CancelAsync(Programme programme, string slug, CancellationToken cancellationToken) => schedule.CancelAsync(programme.Id, slug, cancellationToken);
}
