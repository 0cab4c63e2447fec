using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Answers as positions: one byte per question of the programme, `CodedEvaluation.Blank` where there is none that the question has, and blanks to the
/// length that counting reads at once.
/// </summary>
public static class AnswerCodes
{
    public static byte[] Of(Programme programme, IReadOnlyDictionary<string, string> answers)
    {
        var codes = Blank(programme);
        for (var question = 0; question < programme.Questions.Count; question++)
        {
            var asked = programme.Questions[question];
            if (answers.TryGetValue(asked.Id, out var answer)) codes[question] = Of(asked, answer);
        }

        return codes;
    }

    /// <summary>No answers yet.</summary>
    public static byte[] Blank(Programme programme)
    {
        var codes = new byte[AnswerHistogram.RowLength(programme.Questions.Count)];
        codes.AsSpan().Fill(CodedEvaluation.Blank);
        return codes;
    }

    /// <summary>The position of an answer, `CodedEvaluation.Blank` when the question has no such answer.</summary>
    public static byte Of(Question question, ReadOnlySpan<char> answer) =>
        question.IndexOf(answer) is >= 0 and var position ? (byte)position : CodedEvaluation.Blank;
}
