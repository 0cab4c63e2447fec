using System.Globalization;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>A contact outside the hours that the programme has agreed with its participants (`rules.hours`), or on a Saturday or Sunday.</summary>
internal sealed class OutsideHours : IQualityCheck
{
    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        if (programme.Rules.Hours is not { } hours) return null;
        var local = TimeZoneInfo.ConvertTime(stored.Evaluation.OccurredAt, programme.TimeZone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || time < hours.From || time > hours.Through
            ? new("outside-hours", string.Create(
                CultureInfo.InvariantCulture, $"The contact was on {local:dddd} at {local:HH:mm}, outside the agreed {hours.From:HH:mm} to {hours.Through:HH:mm} on working days."))
            : null;
    }
}
