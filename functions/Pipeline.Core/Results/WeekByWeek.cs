using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// The figure that a season is told by, week by week: the highlighted share, or the total where none is highlighted. Counted from the data as they
/// stand now; those of a locked season are the ones it was locked with unless evaluations were reviewed since.
/// </summary>
public sealed class WeekByWeek(CountDays countDays)
{
    /// <summary>Every week that has a day in the range, in order.</summary>
    public async Task<IReadOnlyList<WeekFigure>> ReadAsync(KnownProgramme known, DayRange days, CancellationToken cancellationToken)
    {
        List<(PeriodId Week, DayRange Days)> weeks = [.. WeeksOf(days)];
        var tallies = await countDays.CountAsync(known, [.. weeks.Select(week => week.Days)], cancellationToken);
        return [.. weeks.Zip(tallies, (week, counted) => new WeekFigure(week.Week, Find(known.Programme, counted, IdOf(known.Programme), week.Week)))];
    }

    /// <summary>The same of evaluations that are at hand, without a store.</summary>
    public static IReadOnlyList<WeekFigure> Of(Programme programme, IReadOnlyList<Evaluation> evaluations, DayRange days) =>
    [
        .. from week in WeeksOf(days)
           let own = evaluations.Where(each => week.Days.Contains(programme.LocalDay(each.OccurredAt)))
           select new WeekFigure(week.Week, Find(programme, ParticipantTallies.Of(programme, own), IdOf(programme), week.Week)),
    ];

    private static string IdOf(Programme programme) => (programme.Highlights is { ShareQuestion: { } question, ShareOption: { } option }
        ? FigureId.Share(question, option)
        : FigureId.TotalOfAll()).ToString();

    private static Figure? Find(Programme programme, IReadOnlyDictionary<string, Tally> tallies, string id, PeriodId week) =>
        tallies.Count > 0 && new FigureBook(programme, tallies, Phase.Running).Find(id) is { } figure ? figure with { Id = WeekFigure.IdOf(id, week) } : null;

    private static IEnumerable<(PeriodId Week, DayRange Days)> WeeksOf(DayRange days)
    {
        for (var day = days.From; day <= days.Through;)
        {
            var week = PeriodId.Holding(PeriodKind.Week, day);
            var last = day;
            while (last < days.Through && PeriodId.Holding(PeriodKind.Week, last.AddDays(1)) == week) last = last.AddDays(1);
            yield return (week, new DayRange(day, last));
            day = last.AddDays(1);
        }
    }
}
