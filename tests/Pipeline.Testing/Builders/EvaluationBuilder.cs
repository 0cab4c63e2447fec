using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Testing.Builders;

/// <summary>A valid evaluation of the small award; every question that applies to the channel is answered with its first option.</summary>
public sealed class EvaluationBuilder(Programme programme)
{
    private readonly Dictionary<string, string> changes = [];
    private readonly Dictionary<string, string> comments = new() { ["overall"] = "Helt greit, uten å bli husket." };
    private string id = "resp-000123";
    private string? participant;
    private string channel = "chat";
    private DateTimeOffset occurredAt = DateTimeOffset.Parse("2026-01-14T10:32:00+01:00", CultureInfo.InvariantCulture);
    private Responder responder = Responder.Human;
    private Outcome outcome = Outcome.Answered;
    private int? waitSeconds = 41;
    private string? shopper = "s-017";

    public EvaluationBuilder WithId(string value)
    {
        id = value;
        return this;
    }

    public EvaluationBuilder About(string value)
    {
        participant = value;
        return this;
    }

    public EvaluationBuilder On(string value)
    {
        channel = value;
        return this;
    }

    public EvaluationBuilder At(string value)
    {
        occurredAt = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        return this;
    }

    public EvaluationBuilder By(Responder value)
    {
        responder = value;
        return this;
    }

    public EvaluationBuilder ScoredBy(string? value)
    {
        shopper = value;
        return this;
    }

    public EvaluationBuilder Ending(Outcome value)
    {
        outcome = value;
        return this;
    }

    public EvaluationBuilder Waiting(int? seconds)
    {
        waitSeconds = seconds;
        return this;
    }

    public EvaluationBuilder Answering(string question, string answer)
    {
        changes[question] = answer;
        return this;
    }

    /// <summary>Leaves a question blank.</summary>
    public EvaluationBuilder Leaving(string question) => Answering(question, "");

    public EvaluationBuilder Saying(string field, string text)
    {
        comments[field] = text;
        return this;
    }

    public Evaluation Build()
    {
        var answers = programme.Questions.Where(question => question.AppliesTo(channel))
            .ToDictionary(question => question.Id, question => question.AnswerAt(0));
        foreach (var (question, answer) in changes)
        {
            if (answer.Length == 0) answers.Remove(question);
            else answers[question] = answer;
        }

        if (outcome != Outcome.Answered) answers.Clear();
        return new Evaluation(
            id, programme.Id, participant ?? programme.Participants[0].Id, channel, occurredAt, shopper, responder, outcome, waitSeconds, answers, comments);
    }
}
