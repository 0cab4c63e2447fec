using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>What was seen when the evaluation arrived, in words.</summary>
internal sealed class ArrivalFlags : IQualityCheck
{
    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others) => EvaluationFlags.Of(programme, stored.Evaluation) switch
    {
        [EvaluationFlags.Incomplete, ..] => new(EvaluationFlags.Incomplete, "A question with points is blank although it is asked on this channel and not optional."),
        [EvaluationFlags.AnswersWithoutContact, ..] => new(EvaluationFlags.AnswersWithoutContact, "Nobody answered the contact, yet questions about the dialogue are answered."),
        _ => null,
    };
}
