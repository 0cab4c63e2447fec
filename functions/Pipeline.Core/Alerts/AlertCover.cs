using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>
/// What may be said of when and where a bad dialogue was, so that it leads to no shopper: the narrowest of week, month and season that is over and holds
/// enough of the participant's counted contacts, and the channel when it holds enough of them too. The same for every participant.
/// </summary>
public static class AlertCover
{
    /// <summary>However few dialogues a programme shows figures of.</summary>
    public const int FewestDialogues = 5;

    private static readonly PeriodKind[] Narrowest = [PeriodKind.Week, PeriodKind.Month, PeriodKind.Season];

    /// <summary>Null while the dialogue cannot be told: its period runs still on `today`, or the whole season is too thin. `counted` are the participant's approved evaluations.</summary>
    public static (PeriodId Period, string? Channel)? Of(Programme programme, Evaluation evaluation, IReadOnlyCollection<Evaluation> counted, DateOnly today)
    {
        var fewest = Math.Max(FewestDialogues, programme.Rules.MinimumShown);
        var day = programme.LocalDay(evaluation.OccurredAt);
        foreach (var period in Narrowest.Select(kind => PeriodId.Holding(kind, day)))
        {
            if (period.Within(programme.Season) is not { } days || days.Through >= today) return null;
            var within = counted.Where(each => days.Contains(programme.LocalDay(each.OccurredAt))).ToList();
            if (within.Count < fewest) continue;
            return (period, within.Count(each => each.Channel == evaluation.Channel) < fewest ? null : evaluation.Channel);
        }

        return null;
    }
}
