using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Answers that say the opposite of each other: everything right and yet the outcome missed, or nothing right and a good feeling.</summary>
internal sealed class Contradiction : IQualityCheck
{
    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        var (highlights, answers) = (programme.Highlights, stored.Evaluation.Answers);
        var outcome = highlights?.ShareQuestion;
        var scores = programme.Questions
            .Where(question => question.MaxPoints > 0 && question.Id != outcome && answers.TryGetValue(question.Id, out var answer) && question.IndexOf(answer) >= 0)
            .Select(question => (Points: question.Options[question.IndexOf(answers[question.Id])].Points, Most: question.MaxPoints)).ToList();
        if (scores.Count == 0) return null;
        if (scores.TrueForAll(score => score.Points == score.Most) && outcome is not null && answers.TryGetValue(outcome, out var said) && said.Length > 0 && said != highlights!.ShareOption)
            return new("contradiction", "Every other question has full points, yet the outcome that matters most was missed.");
        return scores.TrueForAll(score => score.Points == 0) && highlights?.Sentiment is { } feeling && answers.GetValueOrDefault(feeling) == "positive"
            ? new("contradiction", "No question has any points, yet the feeling is said to be good.")
            : null;
    }
}
