using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>How a dialogue was felt: the shopper's own word for it, else whether the second highlighted question got all its points, none, or something between.</summary>
internal static class Feelings
{
    public static Feeling Of(Programme programme, Evaluation evaluation)
    {
        if (programme.Highlights is not { } highlights) return Feeling.Neutral;
        if (highlights.Sentiment is { } sentiment && evaluation.Answers.TryGetValue(sentiment, out var word))
        {
            return word switch
            {
                "positive" => Feeling.Positive,
                "negative" => Feeling.Negative,
                _ => Feeling.Neutral,
            };
        }

        if (programme.FindQuestion(highlights.Pair.To) is not { MaxPoints: > 0 } question) return Feeling.Neutral;
        if (!evaluation.Answers.TryGetValue(question.Id, out var answer)) return Feeling.Neutral;
        var points = question.Options[question.IndexOf(answer)].Points;
        return points == question.MaxPoints ? Feeling.Positive : points == 0 ? Feeling.Negative : Feeling.Neutral;
    }
}
