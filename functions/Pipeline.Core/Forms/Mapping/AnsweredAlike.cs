using Pipeline.Core.Programmes;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// Which answer belongs to which question where a service sends no wordings: one that is a choice of one question only, when that question has no other
/// such answer. A number tells nothing, as every scale has it.
/// </summary>
internal static class AnsweredAlike
{
    public static IReadOnlyList<(Question Question, FilledQuestion Answer)> Pairs(IReadOnlyList<Question> questions, IReadOnlyList<FilledQuestion> answers)
    {
        var pairs = (from question in questions from answer in answers where Offers(question, answer) select (Question: question, Answer: answer)).ToList();
        return [.. pairs.Where(pair => pairs.Count(other => other.Question.Id == pair.Question.Id || other.Answer == pair.Answer) == 1)];
    }

    private static bool Offers(Question question, FilledQuestion answer) =>
        answer is { Label: null, Values: [{ Text: var text }] } && text.Any(char.IsLetter)
        && question.Options.Any(option => Likeness.Of(text, [option.Code, .. option.Text?.ByLocale.Values ?? []]) >= Likeness.Same);
}
