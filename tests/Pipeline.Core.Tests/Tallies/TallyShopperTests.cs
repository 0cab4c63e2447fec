using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class TallyShopperTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void A_shopper_has_every_contact_and_the_scores_of_the_answered_ones()
    {
        var shopper = Slice(By("s-1", New()), By("s-1", New().Ending(Outcome.NoReply)), By("s-1", Unscored())).Shoppers["s-1"];

        shopper.Dialogues.ShouldBe(3);
        shopper.Scores.Counts.ShouldBe(new Dictionary<int, long> { [100_000] = 1 });
    }

    [Fact]
    public void Shoppers_are_in_ordinal_order_whoever_came_first() =>
        Slice(By("s-2", New()), By("S-3", New()), By("s-1", New().On("phone"))).Shoppers.Keys.ShouldBe(["S-3", "s-1", "s-2"]);

    [Fact]
    public void A_contact_without_a_shopper_is_nobodys()
    {
        var slice = Slice(By(null, New()));

        slice.Shoppers.ShouldBeEmpty();
        slice.Scores.N.ShouldBe(1);
    }

    [Fact]
    public void Waits_stand_with_the_scores_of_the_same_dialogues_in_order()
    {
        var slice = Slice(
            New().Waiting(60).Build(), New().Waiting(30).Build(), New().Waiting(60).Build(), New().Waiting(60).Answering("valued", "no").Build());

        slice.WaitScores.AsEnumerable().ShouldBe(
        [
            KeyValuePair.Create(new WaitScore(30, 100_000), 1L),
            KeyValuePair.Create(new WaitScore(60, 87_500), 1L),
            KeyValuePair.Create(new WaitScore(60, 100_000), 2L),
        ]);
    }

    [Fact]
    public void A_dialogue_without_a_wait_or_without_a_score_has_no_such_pair() =>
        Slice(New().Waiting(null).Build(), Unscored().Waiting(5).Build(), New().Ending(Outcome.Abandoned).Waiting(5).Build()).WaitScores.ShouldBeEmpty();

    private static EvaluationBuilder New() => new(Award);

    private static EvaluationBuilder Unscored() =>
        Award.Questions.Where(question => question.MaxPoints > 0).Aggregate(New(), (builder, question) => builder.Leaving(question.Id));

    private static Evaluation By(string? shopper, EvaluationBuilder evaluation) => evaluation.Build() with { Shopper = shopper };

    private static SliceTally Slice(params Evaluation[] evaluations) => Counted.Of(new TallyLayout(Award), evaluations).Slice(null, null);
}
