using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>More than two dialogues of one shopper with one participant, who may be recognised and whose taste weighs too much.</summary>
internal sealed class FrequentShopper : IQualityCheck
{
    private const int Most = 2;

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        var count = 1 + others.Count(other => other.Evaluation.Participant == stored.Evaluation.Participant);
        return count > Most ? new("frequent-shopper", FormattableString.Invariant($"The shopper has {count} dialogues with this participant; two are enough.")) : null;
    }
}
