using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public class ReviewQueueTests
{
    private static readonly ReviewFilter Everything = new(null, null, null, null, null);
    private readonly InMemoryPipeline pipeline = new(new ProgrammeBuilder().WithRules(rules => rules with { ManualReview = true }).Build());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Programme Programme => pipeline.Programme;

    private ReviewQueue Queue => new(pipeline.Evaluations, pipeline.Flags);

    private ApproveMany Approvals => new(Queue, new ReviewEvaluation(pipeline.Evaluations, pipeline.Clock));

    [Fact]
    public async Task What_waits_comes_first_and_then_the_oldest()
    {
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Evaluation("done", "2026-01-05T10:00:00+01:00"));
        await pipeline.StoreAsync(EvaluationState.Pending, Cancellation, Evaluation("newer", "2026-01-15T10:00:00+01:00"), Evaluation("older", "2026-01-12T10:00:00+01:00"));

        (await ListAsync(Everything)).ShouldBe(["older", "newer", "done"]);
    }

    [Fact]
    public async Task Filters_join_and_a_list_of_one_flag_leaves_out_what_has_another()
    {
        await pipeline.StoreAsync(
            EvaluationState.Pending,
            Cancellation,
            Evaluation("plain", "2026-01-12T10:00:00+01:00"),
            new EvaluationBuilder(Programme).WithId("blank").ScoredBy("s-2").Leaving("welcome").Build(),
            new EvaluationBuilder(Programme).WithId("phone").ScoredBy("s-3").On("phone").About("fjord-energi").Build());

        (await ListAsync(Everything with { Flag = "incomplete" })).ShouldBe(["blank"]);
        (await ListAsync(Everything with { Flag = ReviewFilter.AnyFlag })).ShouldBe(["blank"]);
        (await ListAsync(Everything with { Flag = "late-report" })).ShouldBeEmpty();
        (await ListAsync(Everything with { Channel = "phone", Participant = "fjord-energi" })).ShouldBe(["phone"]);
        (await ListAsync(Everything with { Channel = "phone", Participant = "nordlys-kraft" })).ShouldBeEmpty();
        (await ListAsync(Everything with { Shopper = "s-2", State = EvaluationState.Pending })).ShouldBe(["blank"]);
        (await ListAsync(Everything with { State = EvaluationState.Approved })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_are_approved_at_once_when_they_are_as_many_as_were_seen()
    {
        await pipeline.StoreAsync(EvaluationState.Pending, Cancellation, Evaluation("one", "2026-01-12T10:00:00+01:00"), Evaluation("two", "2026-01-13T10:00:00+01:00"));
        await pipeline.StoreAsync(EvaluationState.Returned, Cancellation, Evaluation("returned", "2026-01-14T10:00:00+01:00"));

        (await Approvals.ApproveAsync(Programme, Everything, 1, "", "kari", Cancellation)).ShouldBe(2);
        (await ListAsync(Everything with { State = EvaluationState.Pending })).Count().ShouldBe(2);
        (await Approvals.ApproveAsync(Programme, Everything, 2, "Read.", "kari", Cancellation)).ShouldBe(2);

        var approved = await Queue.ReadAsync(Programme, Everything with { State = EvaluationState.Approved }, Cancellation);
        approved.Select(item => item.Stored.Evaluation.Id).ShouldBe(["one", "two"]);
        approved[0].Stored.Decisions.ShouldHaveSingleItem().ShouldBe(new ReviewNote(EvaluationState.Approved, 1, "Read.", "kari", pipeline.Clock.GetUtcNow()));
        (await ListAsync(Everything with { State = EvaluationState.Returned })).ShouldBe(["returned"]);
    }

    private static Evaluation Evaluation(string id, string at) => new EvaluationBuilder(new ProgrammeBuilder().Build()).WithId(id).At(at).ScoredBy($"s-{id}").Build();

    private async Task<IEnumerable<string>> ListAsync(ReviewFilter filter) =>
        (await Queue.ReadAsync(Programme, filter, Cancellation)).Select(item => item.Stored.Evaluation.Id);
}
