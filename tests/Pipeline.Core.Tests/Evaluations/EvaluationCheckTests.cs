using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationCheckTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void An_evaluation_that_fits_its_programme_has_no_fault() => Check(An()).ShouldBeEmpty();

    [Fact]
    public void A_blank_is_no_fault() => Check(An().Leaving("welcome").Leaving("nps")).ShouldBeEmpty();

    [Fact]
    public void An_empty_answer_is_a_blank_even_where_the_question_is_not_asked()
    {
        var evaluation = An().On("phone").Build();

        EvaluationCheck.Against(Award, evaluation with { Answers = new Dictionary<string, string> { ["spelling"] = "" } }).ShouldBeEmpty();
    }

    [Fact]
    public void Another_programme_is_the_only_fault_told()
    {
        var evaluation = An().About("nobody").Build() with { Programme = "eksempelprisen-2025" };

        EvaluationCheck.Against(Award, evaluation).ShouldHaveSingleItem().Pointer.ShouldBe("/programme");
    }

    [Fact]
    public void An_unknown_participant_names_the_nearest() =>
        Check(An().About("nordlys-krafft")).ShouldBe(
            [new("/participant", "There is no participant \"nordlys-krafft\" in the programme. Did you mean \"nordlys-kraft\"?")]);

    [Fact]
    public void An_unknown_channel_is_one_fault_and_not_one_per_question() =>
        Check(An().On("fax")).ShouldHaveSingleItem().Pointer.ShouldBe("/channel");

    [Fact]
    public void An_unknown_question_and_comment_field_are_faults() =>
        Check(An().Answering("a/b", "yes").Saying("welcom", "Hei")).Select(fault => fault.Pointer).ShouldBe(["/answers/a~1b", "/comments/welcom"]);

    [Fact]
    public void An_unknown_option_names_those_there_are() =>
        Check(An().Answering("asked-needs", "maybe")).ShouldBe(
            [new("/answers/asked-needs", "There is no option \"maybe\". Use \"yes\", \"partly\" or \"no\".")]);

    [Theory]
    [InlineData("csat", "0")]
    [InlineData("csat", "6")]
    [InlineData("csat", "4.5")]
    [InlineData("csat", "four")]
    [InlineData("nps", "11")]
    [InlineData("nps", "-1")]
    public void A_number_outside_the_scale_is_a_fault(string question, string answer) =>
        Check(An().Answering(question, answer)).ShouldHaveSingleItem().Pointer.ShouldBe($"/answers/{question}");

    [Fact]
    public void An_answer_to_a_question_not_asked_in_the_channel_is_a_fault() =>
        Check(An().On("phone").Answering("spelling", "yes")).ShouldBe(
            [new("/answers/spelling", "This question is not asked in the channel \"phone\"; leave it out.")]);

    [Theory]
    [InlineData("2025-11-30T23:00:00+00:00", true)]
    [InlineData("2025-11-30T22:59:59+00:00", false)]
    [InlineData("2025-12-01T00:00:00+01:00", true)]
    [InlineData("2026-03-31T21:59:59+00:00", true)]
    [InlineData("2026-03-31T22:00:00+00:00", false)]
    [InlineData("2026-04-01T06:00:00+09:00", true)]
    [InlineData("0001-01-01T00:00:00+00:00", false)]
    [InlineData("9999-12-31T23:59:59+00:00", false)]
    public void The_local_day_decides_whether_a_time_is_in_the_season(string at, bool inSeason)
    {
        var faults = Check(An().At(at));

        if (inSeason) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().Pointer.ShouldBe("/occurredAt");
    }

    [Fact]
    public void Answers_of_a_contact_that_was_not_answered_are_checked_like_any_other()
    {
        var evaluation = An().Ending(Outcome.NoReply).Build();

        EvaluationCheck.Against(Award, evaluation with { Answers = new Dictionary<string, string> { ["welcome"] = "yes" } }).ShouldBeEmpty();
        EvaluationCheck.Against(Award, evaluation with { Answers = new Dictionary<string, string> { ["welcome"] = "ja" } }).Count.ShouldBe(1);
    }

    [Fact]
    public void All_faults_are_listed_together() =>
        Check(An().About("x").At("2030-01-01T00:00:00Z").Answering("welcome", "ja").Answering("q", "1")).Select(fault => fault.Pointer)
            .ShouldBe(["/participant", "/occurredAt", "/answers/welcome", "/answers/q"]);

    private static EvaluationBuilder An() => new(Award);

    private static IReadOnlyList<Fault> Check(EvaluationBuilder evaluation) => EvaluationCheck.Against(Award, evaluation.Build());
}
