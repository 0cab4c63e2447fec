using Pipeline.Core.Evaluations;
using Pipeline.Core.Tallies;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every evaluation store hands to counting.</summary>
public abstract class CountingReadContract : EvaluationContract
{
    [Fact]
    public async Task Counting_gets_what_the_evaluation_says()
    {
        var stored = Stored(Evaluation.On("phone").By(Responder.Handover).Waiting(55).ScoredBy("s-9")
            .Answering("valued", "no").Leaving("asked-needs").Answering("nps", "7"));
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        ShouldBe((await ReadAsync(stored.Day, stored.Day)).ShouldHaveSingleItem(), stored);
    }

    [Fact]
    public async Task Counting_gets_blanks_where_nothing_was_said()
    {
        var stored = Stored(Evaluation.Ending(Outcome.NoReply).Waiting(null).ScoredBy(null));
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        var read = (await ReadAsync(stored.Day, stored.Day)).ShouldHaveSingleItem();

        ShouldBe(read, stored);
        read.Evaluation.Answers.ToArray().ShouldAllBe(answer => answer == CodedEvaluation.Blank);
    }

    [Fact]
    public async Task An_answer_or_question_that_the_questionnaire_has_no_more_is_a_blank()
    {
        var stored = Stored(Evaluation.Answering("welcome", "gone; for=good").Answering("no-question!", "yes"));
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        var read = (await ReadAsync(stored.Day, stored.Day)).ShouldHaveSingleItem();

        read.Evaluation.Answers.Span[Layout.Question("welcome")].ShouldBe(CodedEvaluation.Blank);
        ShouldBe(read, stored);
    }

    [Fact]
    public async Task Counting_gets_only_what_is_approved_and_of_the_days_asked_for()
    {
        StoredEvaluation[] stored =
        [
            Stored(Evaluation.WithId("before").At("2026-01-13T12:00:00+01:00")),
            Stored(Evaluation.WithId("first").Waiting(1).At("2026-01-14T12:00:00+01:00")),
            Stored(Evaluation.WithId("waiting").At("2026-01-14T13:00:00+01:00")) with { State = EvaluationState.Pending },
            Stored(Evaluation.WithId("last").Waiting(2).At("2026-01-15T12:00:00+01:00")),
            Stored(Evaluation.WithId("after").At("2026-01-16T12:00:00+01:00")),
        ];
        await CreateStore().AddAsync(Participant, stored, Cancellation);

        var read = await ReadAsync(new DateOnly(2026, 1, 14), new DateOnly(2026, 1, 15));

        read.OrderBy(each => each.Day).Select(each => (each.Day.Day, each.Evaluation.WaitSeconds)).ShouldBe([(14, 1), (15, 2)]);
    }

    [Fact]
    public async Task Counting_gets_the_newest_revision()
    {
        var stored = Stored(Evaluation.Answering("welcome", "yes"));
        var revised = Stored(Evaluation.Answering("welcome", "no"));
        await CreateStore().AddAsync(Participant, [stored, revised], Cancellation);

        ShouldBe((await ReadAsync(stored.Day, stored.Day)).ShouldHaveSingleItem(), revised);
    }

    private async Task<IReadOnlyList<DatedEvaluation>> ReadAsync(DateOnly from, DateOnly through) =>
        await CreateStore().ReadForCountingAsync(Participant, Layout, from, through, Cancellation).ToListAsync(Cancellation);

    private void ShouldBe(DatedEvaluation read, StoredEvaluation stored)
    {
        var expected = Layout.Code(stored.Evaluation);
        read.Day.ShouldBe(stored.Day);
        read.Evaluation.Answers.ToArray().ShouldBe(expected.Answers.ToArray());
        (read.Evaluation with { Answers = expected.Answers }).ShouldBe(expected);
    }
}
