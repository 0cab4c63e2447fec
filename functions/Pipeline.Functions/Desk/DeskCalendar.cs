using Microsoft.AspNetCore.Http;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>The calendar of a programme at the desk: every period, what it lacks, and closing one now.</summary>
public sealed class DeskCalendar(IPeriodStore periods, ClosePeriod close, DeskRenderer renderer)
{
    private const string Section = "programme";
    private const int LongestReason = 2000;

    public async Task<Answer> ShowAsync(DeskVisit visit, KnownProgramme known, string? fault, string? at, CancellationToken cancellationToken)
    {
        var runs = await periods.ListAsync(known.Programme.Id, cancellationToken);
        var onlyUnfinished = visit.Request.Query["state"] == "unfinished";
        var shown = onlyUnfinished ? runs.Where(run => run.State != PeriodState.Done).Select(PeriodAnswer.Of) : PeriodAnswer.All(known.Programme, runs);
        var view = new
        {
            OnlyUnfinished = onlyUnfinished,
            Periods = shown.Select(each => DeskPeriod.Of(known.Programme, each))
                .OrderBy(each => each.Through, StringComparer.Ordinal).ThenByDescending(each => each.From, StringComparer.Ordinal),
            FirstDay = known.Programme.Season.Start,
            LastDay = known.Programme.Season.End,
            Participants = known.Programme.Participants.Count,
            Questionnaire = known.Programme.Questionnaire.Version,
            Fault = fault,
            At = at,
            Reason = visit.Field("reason"),
        };
        return DeskAnswers.Page(fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict, renderer.Render("programme", visit.Frame(Section, known.Programme), view));
    }

    /// <summary>Null for what names no period of the season. A locked season is closed again only for a reason.</summary>
    public async Task<Answer?> CloseAsync(DeskVisit visit, KnownProgramme known, string period, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(period, out var id) || id.Within(known.Programme.Season) is null) return null;
        var reason = visit.Field("reason").Trim();
        if (reason.Length > LongestReason) return await ShowAsync(visit, known, "too-long", period, cancellationToken);
        return await close.CloseAsync(known, id, reason.Length == 0 ? null : $"{reason} ({visit.User.Name})", cancellationToken) switch
        {
            ClosedPeriod.Locked => await ShowAsync(visit, known, "locked", period, cancellationToken),
            ClosedPeriod.Unchanged => DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + "?done=unchanged"),
            _ => DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + "?done=closing"),
        };
    }
}
