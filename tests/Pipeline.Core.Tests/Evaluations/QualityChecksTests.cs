using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public class QualityChecksTests
{
    private const string LongComment = "Kundebehandleren lyttet, spurte hva jeg trengte og forklarte tilbudet godt.";
    private readonly Programme programme = new ProgrammeBuilder().Build();

    private EvaluationBuilder Evaluation => new(programme);

    [Fact]
    public void An_ordinary_evaluation_has_no_flag() => Codes(Of(Evaluation)).ShouldBeEmpty();

    [Fact]
    public void A_blank_question_with_points_is_incomplete() =>
        Codes(Of(Evaluation.Leaving("welcome"))).ShouldBe(["incomplete"]);

    [Fact]
    public void A_form_that_arrives_before_waiting_and_reading_can_be_over_is_too_fast()
    {
        var stored = Of(Evaluation.Waiting(41)) with { Source = "hook:typeform" };
        var answers = stored.Evaluation.Answers.Count;

        Codes(stored with { ReceivedAt = stored.Evaluation.OccurredAt.AddSeconds(41 + (2 * answers) - 1) }).ShouldBe(["too-fast"]);
        Codes(stored with { ReceivedAt = stored.Evaluation.OccurredAt.AddSeconds(41 + (2 * answers)) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_arrives_a_day_after_the_answer_is_late_and_a_file_never_is()
    {
        var stored = Of(Evaluation.Waiting(3600));
        var late = stored with { ReceivedAt = stored.Evaluation.OccurredAt.AddHours(25).AddSeconds(1) };

        Codes(late with { Source = "hook:typeform" }).ShouldBe(["late-report"]);
        Codes(late with { Source = "form" }).ShouldBe(["late-report"]);
        Codes(late with { Source = "hook:typeform", ReceivedAt = stored.Evaluation.OccurredAt.AddHours(25) }).ShouldBeEmpty();
        Codes(late with { Source = "import" }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-14T08:59:00+01:00", true)]
    [InlineData("2026-01-14T09:00:00+01:00", false)]
    [InlineData("2026-01-14T14:30:00Z", true)]
    [InlineData("2026-01-17T12:00:00+01:00", true)]
    public void A_contact_outside_the_agreed_hours_of_a_working_day_is_marked(string at, bool marked)
    {
        var agreed = new ProgrammeBuilder().WithRules(rules => rules with { Hours = new(new(9, 0), new(15, 0)) }).Build();
        var stored = new StoredEvaluationBuilder(new EvaluationBuilder(agreed).At(at)).Build();

        QualityChecks.Of(agreed, [stored])[0].Select(flag => flag.Code).ShouldBe(marked ? ["outside-hours"] : []);
        Codes(stored).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_shopper_twice_at_a_participant_within_an_hour_is_a_double_report()
    {
        var first = Of(Evaluation.WithId("one").At("2026-01-14T10:00:00+01:00"));
        var again = Of(Evaluation.WithId("two").At("2026-01-14T10:59:00+01:00").Saying("overall", "Noe annet denne gangen."));

        Codes(first, again).ShouldBe(["double-report"]);
        Codes(first, Of(Evaluation.WithId("two").At("2026-01-14T11:00:00+01:00").Saying("overall", "Noe annet denne gangen."))).ShouldBeEmpty();
        Codes(first, Of(Evaluation.WithId("two").At("2026-01-14T10:59:00+01:00").ScoredBy("s-099"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_with_a_word_changed_is_copied_from_the_shoppers_other_report()
    {
        var first = Of(Evaluation.WithId("one").Saying("agent", LongComment));
        var copied = Of(Evaluation.WithId("two").About("fjord-energi").Saying("agent", LongComment.Replace("godt", "bra", StringComparison.Ordinal)).Answering("welcome", "no"));
        var own = Of(Evaluation.WithId("two").About("fjord-energi").Saying("agent", "Jeg ble møtt med et smil i stemmen, men fikk ikke svar på det jeg lurte på.").Answering("welcome", "no"));

        Codes(first, copied).ShouldBe(["copied-comment"]);
        Codes(first, own).ShouldBeEmpty();
    }

    [Fact]
    public void A_third_dialogue_of_a_shopper_with_a_participant_is_one_too_many()
    {
        var days = new[] { "2026-01-12", "2026-01-13", "2026-01-14" };
        var stored = days.Select((day, index) => Of(Evaluation.WithId(day).At($"{day}T10:00:00+01:00").Waiting(10 + index).Saying("overall", $"Ord nummer {index}."))).ToArray();

        Codes(stored[..2]).ShouldBeEmpty();
        Codes(stored).ShouldBe(["frequent-shopper"]);
    }

    [Fact]
    public void Nothing_right_and_a_good_feeling_contradict_each_other()
    {
        var bad = Evaluation.Answering("answered-in-time", "slow").Answering("welcome", "no").Answering("asked-needs", "no").Answering("spelling", "no").Answering("valued", "no");

        Codes(Of(bad.Answering("would-buy", "no").Answering("feeling", "positive"))).ShouldContain("contradiction");
        Codes(Of(bad.Answering("would-buy", "no").Answering("feeling", "negative"))).ShouldNotContain("contradiction");
    }

    [Fact]
    public void Everything_right_and_the_outcome_missed_contradict_each_other() =>
        Codes(Of(Evaluation.Answering("would-buy", "no"))).ShouldBe(["contradiction"]);

    [Fact]
    public void Many_answers_worth_the_same_with_hardly_a_word_are_marked_and_with_words_are_not()
    {
        var many = new ProgrammeBuilder().WithQuestions([.. Enumerable.Range(0, 10).Select(index => ProgrammeBuilder.Scored($"q-{index}", "agent", ("yes", 1), ("no", 0)))]).Build();
        var short_ = new StoredEvaluationBuilder(new EvaluationBuilder(many).Saying("overall", "Ok.")).Build();
        var told = new StoredEvaluationBuilder(new EvaluationBuilder(many).Saying("overall", LongComment)).Build();

        QualityChecks.Of(many, [short_])[0].ShouldHaveSingleItem().Why.ShouldBe("10 of 10 answers in a row are worth the same, and hardly anything is written.");
        QualityChecks.Of(many, [told])[0].ShouldBeEmpty();
    }

    private static StoredEvaluation Of(EvaluationBuilder evaluation) => new StoredEvaluationBuilder(evaluation).Build();

    /// <summary>The flags of the last.</summary>
    private IEnumerable<string> Codes(params StoredEvaluation[] stored) => QualityChecks.Of(programme, stored)[^1].Select(flag => flag.Code);
}
