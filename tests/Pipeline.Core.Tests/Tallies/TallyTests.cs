using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class TallyTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly TallyLayout Layout = new(Award);

    [Fact]
    public void Merging_is_associative_and_commutative_and_nothing_changes_nothing() =>
        Gen.Select(Season, Season, Season).Sample((first, second, third) =>
        {
            var left = Merge(Merge(Count(first), Count(second)), Count(third));
            var right = Merge(Count(third), Merge(Count(second), Count(first)));

            TallyCodec.Write(left).ShouldBe(TallyCodec.Write(right));
            TallyCodec.Write(Merge(left, new Tally(Layout))).ShouldBe(TallyCodec.Write(right));
        }, iter: 50);

    [Fact]
    public void Any_order_and_partition_gives_the_same_bytes() =>
        Gen.Select(Season, Gen.Int[0, 4].Array[60], Gen.Int).Sample((season, parts, seed) =>
        {
            var shuffled = season.Zip(parts).OrderBy(pair => HashCode.Combine(pair.First.WaitSeconds, pair.Second, seed)).ToList();

            var split = shuffled.GroupBy(pair => pair.Second).Select(part => Count(part.Select(pair => pair.First))).Aggregate(new Tally(Layout), Merge);
            var whole = Count(season.Take(shuffled.Count));

            TallyCodec.Write(split).ShouldBe(TallyCodec.Write(whole));
        }, iter: 50);

    [Fact]
    public void Answers_pairs_outcomes_and_waits_are_counted()
    {
        var tally = Count(
        [
            New().Answering("welcome", "yes").Answering("valued", "no").Waiting(30).Build(),
            New().Answering("welcome", "yes").Leaving("valued").Waiting(null).Build(),
            New().Ending(Outcome.NoReply).Waiting(600).Build(),
        ]);

        var slice = tally.Slice(null, null);
        slice.Dialogues.ShouldBe(3);
        slice.Unanswered.ShouldBe(1);
        slice.Outcome(Outcome.NoReply).ShouldBe(1);
        slice.Answers(Layout.Question("welcome")).ToArray().ShouldBe([2, 0]);
        slice.Answers(Layout.Question("valued")).ToArray().ShouldBe([0, 1]);
        slice.Answered(Layout.Question("valued")).ShouldBe(1);
        slice.Joint(Layout.Pair("welcome", "valued"), 0, 1).ShouldBe(1);
        slice.Waits.Counts.ShouldBe(new Dictionary<int, long> { [30] = 1 });
        slice.Scores.N.ShouldBe(2);
    }

    [Fact]
    public void A_slice_holds_its_channel_and_responder_only()
    {
        var tally = Count([New().On("phone").Build(), New().On("chat").Build(), New().On("chat").By(Responder.Chatbot).Build()]);

        tally.Slice("chat", null).Dialogues.ShouldBe(2);
        tally.Slice("chat", Responder.Chatbot).Dialogues.ShouldBe(1);
        tally.Slice(null, Responder.Human).Dialogues.ShouldBe(2);
        tally.Slice("email", null).Dialogues.ShouldBe(0);
        tally.Slice("fax", null).Dialogues.ShouldBe(0);
    }

    [Fact]
    public void An_answer_the_questionnaire_no_longer_has_is_a_blank()
    {
        var slice = Count([New().Answering("welcome", "maybe").Answering("gone", "yes").Build()]).Slice(null, null);

        slice.Answered(Layout.Question("welcome")).ShouldBe(0);
        slice.Joint(Layout.Pair("welcome", "valued"), 0, 0).ShouldBe(0);
        slice.Answered(Layout.Question("valued")).ShouldBe(1);
    }

    [Fact]
    public void A_channel_the_programme_does_not_have_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Count([New().On("fax").Build()])).Message.ShouldContain("'fax'");

    [Fact]
    public void Tallies_of_different_questionnaires_do_not_merge()
    {
        var other = new Tally(new TallyLayout(new ProgrammeBuilder().WithWeights(1, 1, 1, 1).Build()));

        Should.Throw<ArgumentException>(() => new Tally(Layout).Add(other));
    }

    [Fact]
    public void A_tally_counted_under_the_same_questionnaire_of_another_season_merges()
    {
        var nextYear = new Tally(new TallyLayout(new ProgrammeBuilder().WithId("eksempelprisen-2027").WithSeason(new(2026, 12, 1), new(2027, 3, 31)).Build()));

        Should.NotThrow(() => new Tally(Layout).Add(nextYear));
    }

    private static Gen<Evaluation[]> Season => RandomEvaluations.Of(Award).Array[0, 60];

    private static EvaluationBuilder New() => new(Award);

    private static Tally Count(IEnumerable<Evaluation> evaluations) => Counted.Of(Layout, evaluations);

    private static Tally Merge(Tally left, Tally right)
    {
        var merged = new Tally(Layout);
        merged.Add(left);
        merged.Add(right);
        return merged;
    }
}
