using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationFlagsTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void A_complete_evaluation_has_no_flag() => Flags(An()).ShouldBeEmpty();

    [Theory]
    [InlineData("welcome")]
    [InlineData("would-buy")]
    public void A_scored_question_left_blank_is_incomplete(string question) => Flags(An().Leaving(question)).ShouldBe(["incomplete"]);

    [Fact]
    public void An_empty_answer_is_a_blank()
    {
        var evaluation = An().Build();

        EvaluationFlags.Of(Award, evaluation with { Answers = new Dictionary<string, string>(evaluation.Answers) { ["welcome"] = "" } })
            .ShouldBe(["incomplete"]);
    }

    [Theory]
    [InlineData("feeling")]
    [InlineData("csat")]
    [InlineData("nps")]
    public void A_question_without_points_may_be_blank(string question) => Flags(An().Leaving(question)).ShouldBeEmpty();

    [Fact]
    public void A_question_optional_in_the_participants_class_may_be_blank() =>
        Flags(An().About("elvebyen-kommune").Leaving("would-buy")).ShouldBeEmpty();

    [Fact]
    public void A_question_not_asked_in_the_channel_is_not_missing() => Flags(An().On("phone")).ShouldBeEmpty();

    [Fact]
    public void A_contact_that_was_not_answered_has_nothing_to_complete() => Flags(An().Ending(Outcome.Abandoned)).ShouldBeEmpty();

    [Fact]
    public void Answers_without_a_contact_are_flagged()
    {
        var evaluation = An().Ending(Outcome.NoReply).Build();

        EvaluationFlags.Of(Award, evaluation with { Answers = new Dictionary<string, string> { ["welcome"] = "yes" } })
            .ShouldBe(["answers-without-contact"]);
        EvaluationFlags.Of(Award, evaluation with { Answers = new Dictionary<string, string> { ["welcome"] = "" } }).ShouldBeEmpty();
    }

    private static EvaluationBuilder An() => new(Award);

    private static IReadOnlyList<string> Flags(EvaluationBuilder evaluation) => EvaluationFlags.Of(Award, evaluation.Build());
}
