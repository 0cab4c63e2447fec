using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>Answers as positions: one byte per question of the programme, `CodedEvaluation.Blank` where there is none that the question has.</summary>
public static class AnswerCodes
{
    public static byte[] Of(Programme programme, IReadOnlyDictionary<string, string> answers)
    {
        var codes = new byte[programme.Questions.Count];
        for (var question = 0; question < codes.Length; question++)
        {
            var asked = programme.Questions[question];
            codes[question] = answers.TryGetValue(asked.Id, out var answer) ? Of(asked, answer) : CodedEvaluation.Blank;
        }

        return codes;
    }

    /// <summary>The position of an answer, `CodedEvaluation.Blank` when the question has no such answer.</summary>
    public static byte Of(Question question, ReadOnlySpan<char> answer) =>
        question.IndexOf(answer) is >= 0 and var position ? (byte)position : CodedEvaluation.Blank;
}
