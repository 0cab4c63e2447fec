using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations;

/// <summary>Marks for the review queue; a flagged evaluation is accepted like any other.</summary>
public static class EvaluationFlags
{
    /// <summary>A scored question of an answered contact is blank where it is neither optional nor inapplicable.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>A contact that was not answered has answers; they are kept and do not count.</summary>
    public const string AnswersWithoutContact = "answers-without-contact";

    /// <summary>The flags of an evaluation that has no fault against the programme.</summary>
    public static IReadOnlyList<string> Of(Programme programme, Evaluation evaluation)
    {
        if (evaluation.Outcome != Outcome.Answered)
            return evaluation.Answers.Values.Any(answer => answer.Length > 0) ? [AnswersWithoutContact] : [];

        var inClass = programme.FindParticipant(evaluation.Participant)?.Class;
        return programme.Questions.Any(question =>
            question.Kind == QuestionKind.Scored
            && question.AppliesTo(evaluation.Channel)
            && !question.OptionalFor.Contains(inClass)
            && !(evaluation.Answers.TryGetValue(question.Id, out var answer) && answer.Length > 0)) ? [Incomplete] : [];
    }
}
