using System.Globalization;
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

        // An hour that comes twice when summer time ends is taken the first time.
        var offset = programme.TimeZone.IsAmbiguousTime(local) ? programme.TimeZone.GetAmbiguousTimeOffsets(local).Max() : programme.TimeZone.GetUtcOffset(local);
        var planned = new DraftSchedule(draft.Version, new DateTimeOffset(local, offset).ToUniversalTime(), visit.User.Name);
        return await schedule.PlanAsync(programme.Id, draft.Slug, planned, cancellationToken) switch
        {
            ScheduledDraft.Planned => null,
            ScheduledDraft.Past => "past",
            _ => "stale",
        };
    }

    public Task<Draft?> CancelAsync(Programme programme, string slug, CancellationToken cancellationToken) => schedule.CancelAsync(programme.Id, slug, cancellationToken);
}
