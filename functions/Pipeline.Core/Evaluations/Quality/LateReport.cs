using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>A form that arrived more than 24 hours after the contact rests on memory (Duurland 2017). An answer by e-mail may have let the shopper wait that long.</summary>
internal sealed class LateReport : IQualityCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        var late = stored.ReceivedAt - stored.Evaluation.OccurredAt - TimeSpan.FromSeconds(stored.Evaluation.WaitSeconds ?? 0);
        return Timing.CameFromForm(stored) && late > Longest
            ? new("late-report", FormattableString.Invariant($"The form arrived {late.TotalHours:0} hours after the answer; what is remembered fades within a day."))
            : null;
    }
}
