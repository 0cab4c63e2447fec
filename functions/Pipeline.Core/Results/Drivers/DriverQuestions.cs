using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Drivers;

/// <summary>The outcome that drivers explain, and the questions held against it.</summary>
public static class DriverQuestions
{
    /// <summary>Null when the programme names no outcome that gives points.</summary>
    public static Question? Outcome(Programme programme) =>
        programme.FindQuestion(programme.Highlights?.Drivers ?? "") is { } outcome && IsScored(outcome) ? outcome : null;

    /// <summary>The scored questions outside the outcome's area that are asked in a channel that asks for the outcome, in questionnaire order.</summary>
    public static IEnumerable<Question> Of(Programme programme) => Outcome(programme) is { } outcome
        ? programme.Questions.Where(question => MayDrive(question, outcome, programme))
        : [];

    private static bool MayDrive(Question question, Question outcome, Programme programme) =>
        IsScored(question) && question.Id != outcome.Id && (question.Area is null || question.Area != outcome.Area)
        && programme.Channels.Any(channel => question.AppliesTo(channel.Id) && outcome.AppliesTo(channel.Id));

    private static bool IsScored(Question question) => question is { Kind: QuestionKind.Scored, MaxPoints: > 0 };
}
