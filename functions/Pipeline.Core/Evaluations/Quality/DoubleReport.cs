using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>The same shopper reports the same participant twice within an hour, or gives every answer as in another report.</summary>
internal sealed class DoubleReport : IQualityCheck
{
    private const int FewestAnswers = 8;

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        var evaluation = stored.Evaluation;
        var near = others.FirstOrDefault(other => other.Evaluation.Participant == evaluation.Participant
            && (other.Evaluation.OccurredAt - evaluation.OccurredAt).Duration() < TimeSpan.FromHours(1));
        if (near is not null) return new("double-report", $"The shopper reported the same participant within an hour: {near.Evaluation.Id}.");
        var same = evaluation.Comments.Count == 0 || evaluation.Answers.Count < FewestAnswers ? null : others.FirstOrDefault(other => SameContent(other.Evaluation, evaluation));
        return same is null ? null : new("double-report", $"Answers and comments are those of another report by the shopper: {same.Evaluation.Id}.");
    }

    private static bool SameContent(Evaluation one, Evaluation other) =>
        one.Answers.Count == other.Answers.Count && one.Answers.All(answer => other.Answers.GetValueOrDefault(answer.Key) == answer.Value)
        && one.Comments.Count == other.Comments.Count && one.Comments.All(comment => other.Comments.GetValueOrDefault(comment.Key) == comment.Value);
}
