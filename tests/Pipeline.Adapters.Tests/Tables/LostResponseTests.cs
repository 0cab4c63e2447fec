using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

/// <summary>
/// The client library repeats a write whose response was lost, and the repetition is refused. In each pair the refusal is once my own write, which is
/// no failure, and once another writer's, which is.
/// </summary>
public sealed class LostResponseTests(AzuriteFixture azurite)
{
    private readonly Programme programme = new ProgrammeBuilder().WithId(TestIds.Next("programme")).Build();
    private readonly UnreliableNetwork network = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ParticipantKey Participant => new(programme.Id, programme.Participants[0].Id);

    private EvaluationBuilder Evaluation => new(programme);

    private TableEvaluationStore Mine => new(azurite.TablesOver(network), azurite.Blobs, new SequentialTokenSource());

    private TableEvaluationStore Theirs => new(azurite.Tables, azurite.Blobs, new SequentialTokenSource());

    [Fact]
    public async Task An_added_row_is_mine_when_only_the_response_was_lost()
    {
        var mine = new TablePeriodStore(azurite.TablesOver(network), new SequentialTokenSource());
        network.LoseNextResponse();

        (await mine.SaveAsync(Run(), Cancellation)).ShouldBeTrue();

        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task An_added_row_is_theirs_when_they_were_first_even_with_the_same_content()
    {
        var mine = new TablePeriodStore(azurite.TablesOver(network), new SequentialTokenSource());
        var theirs = new TablePeriodStore(azurite.Tables, new SequentialTokenSource());
        network.LoseNextRequest(then: () => theirs.SaveAsync(Run(), Cancellation));

        (await mine.SaveAsync(Run(), Cancellation)).ShouldBeFalse();

        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task Links_that_were_added_are_mine_when_only_the_response_was_lost_and_are_not_when_they_were_there()
    {
        var mine = new TableShopperLinks(azurite.TablesOver(network), new SequentialTokenSource());
        List<ShopperLink> links = [Link("1"), Link("2")];
        network.LoseNextResponse();

        await mine.AddAsync(links, Cancellation);

        network.Broken.ShouldBe(1);
        (await mine.ListAsync(programme.Id, Cancellation)).Count.ShouldBe(2);
        await Should.ThrowAsync<InvalidOperationException>(() => mine.AddAsync([Link("3"), Link("2")], Cancellation));
        (await mine.ListAsync(programme.Id, Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_updated_row_is_mine_when_only_the_response_was_lost_and_its_tag_is_good()
    {
        var mine = new TableDeliveryStore(azurite.TablesOver(network), new SequentialTokenSource());
        var prepared = await PrepareAsync();
        network.LoseNextResponse();

        var claimed = await mine.SaveAsync(prepared with { State = DeliveryState.Claimed }, Cancellation);

        claimed.ShouldNotBeNull();
        (await mine.SaveAsync(claimed with { State = DeliveryState.Sent }, Cancellation)).ShouldNotBeNull();
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task An_updated_row_is_theirs_when_they_were_first_even_with_the_same_content()
    {
        var mine = new TableDeliveryStore(azurite.TablesOver(network), new SequentialTokenSource());
        var theirs = new TableDeliveryStore(azurite.Tables, new SequentialTokenSource());
        var prepared = await PrepareAsync();
        network.LoseNextRequest(then: () => theirs.SaveAsync(prepared with { State = DeliveryState.Claimed }, Cancellation));

        (await mine.SaveAsync(prepared with { State = DeliveryState.Claimed }, Cancellation)).ShouldBeNull();

        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_with_its_text_is_mine_when_only_the_response_was_lost()
    {
        var mine = new TableDraftStore(azurite.TablesOver(network), azurite.Blobs, new SequentialTokenSource());
        network.LoseNextResponse();

        (await mine.SaveAsync(Draft("mine"), Post("mine"), Cancellation)).ShouldBeTrue();

        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_theirs_when_they_were_first_and_keeps_their_text()
    {
        var mine = new TableDraftStore(azurite.TablesOver(network), azurite.Blobs, new SequentialTokenSource());
        var theirs = new TableDraftStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource());
        network.LoseNextRequest(then: () => theirs.SaveAsync(Draft("theirs"), Post("theirs"), Cancellation));

        (await mine.SaveAsync(Draft("mine"), Post("mine"), Cancellation)).ShouldBeFalse();

        var kept = await theirs.FindAsync(programme.Id, "uke-5", Cancellation);
        (await theirs.ReadAsync(kept!, 1, Cancellation)).ShouldBe(Post("theirs"));
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task Evaluations_are_stored_when_only_the_response_was_lost()
    {
        network.LoseNextResponse();

        var outcomes = await Mine.AddAsync(Participant, [Stored(Evaluation), Stored(Evaluation.WithId("other"))], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Stored, StoreOutcome.Stored]);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task An_evaluation_is_a_duplicate_when_they_stored_the_same_first()
    {
        network.LoseNextRequest(then: () => Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation));

        var outcomes = await Mine.AddAsync(Participant, [Stored(Evaluation), Stored(Evaluation.WithId("other"))], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Duplicate, StoreOutcome.Stored]);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_revision_is_made_once_when_only_the_response_was_lost()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        var mine = Mine;
        // The first write finds the id taken; the second is the revision.
        network.PassNext().LoseNextResponse();

        var outcomes = await mine.AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Revised]);
        (await mine.FindAsync(Participant, "resp-000123", Cancellation))!.Revision.ShouldBe(2);
        (await mine.ReadHistoryAsync(Participant, "resp-000123", Cancellation)).ShouldHaveSingleItem();
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task An_evaluation_they_revised_before_I_heard_of_it_stays_revised()
    {
        network.LoseNextResponse(then: () => Theirs.AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation));

        var outcomes = await Mine.AddAsync(Participant, [Stored(Evaluation)], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Stored]);
        var current = await Theirs.FindAsync(Participant, "resp-000123", Cancellation);
        current!.Revision.ShouldBe(2);
        current.Evaluation.WaitSeconds.ShouldBe(7);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_review_is_done_when_only_the_response_was_lost()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        network.LoseNextResponse();

        (await Mine.DecideAsync(Participant, "resp-000123", Withdrawn, Cancellation)).ShouldBeTrue();

        var current = (await Theirs.FindAsync(Participant, "resp-000123", Cancellation))!;
        current.State.ShouldBe(EvaluationState.Withdrawn);
        current.Decisions.ShouldBe([Withdrawn]);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_review_is_not_done_when_they_revised_the_evaluation_first()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        network.LoseNextRequest(then: () => Theirs.AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation));

        (await Mine.DecideAsync(Participant, "resp-000123", Withdrawn, Cancellation)).ShouldBeFalse();

        (await Theirs.FindAsync(Participant, "resp-000123", Cancellation))!.State.ShouldBe(EvaluationState.Approved);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_revision_keeps_what_they_decided_while_it_was_written()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        // The first write finds the id taken; the second is the revision.
        network.PassNext().LoseNextRequest(then: () => Theirs.DecideAsync(Participant, "resp-000123", Withdrawn, Cancellation));

        var outcomes = await Mine.AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Revised]);
        var current = (await Theirs.FindAsync(Participant, "resp-000123", Cancellation))!;
        current.Evaluation.WaitSeconds.ShouldBe(7);
        current.Decisions.ShouldBe([Withdrawn]);
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_count_is_saved_and_its_mark_gone_when_only_the_response_was_lost()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        var before = await OnlyDayAsync();
        network.LoseNextResponse();

        (await Mine.SaveCountAsync(Participant, before, new CountedTally("mine", new byte[] { 1 }), Cancellation)).ShouldBeTrue();

        (await OnlyDayAsync()).MarkVersion.ShouldBeNull();
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_count_is_mine_when_the_day_was_marked_again_before_I_heard_of_it_and_the_mark_stays()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        var before = await OnlyDayAsync();
        network.LoseNextResponse(then: () => Theirs.AddAsync(Participant, [Stored(Evaluation.WithId("other"))], Cancellation));

        (await Mine.SaveCountAsync(Participant, before, new CountedTally("mine", new byte[] { 1 }), Cancellation)).ShouldBeTrue();

        (await OnlyDayAsync()).MarkVersion.ShouldNotBeNull();
        network.Broken.ShouldBe(1);
    }

    [Fact]
    public async Task A_count_is_theirs_when_they_were_first_even_with_the_same_content()
    {
        await Theirs.AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        var before = await OnlyDayAsync();
        var tally = new CountedTally("same", new byte[] { 1 });
        network.LoseNextRequest(then: () => Theirs.SaveCountAsync(Participant, before, tally, Cancellation));

        (await Mine.SaveCountAsync(Participant, before, tally, Cancellation)).ShouldBeFalse();

        network.Broken.ShouldBe(1);
    }

    private static StoredEvaluation Stored(EvaluationBuilder evaluation) => new StoredEvaluationBuilder(evaluation).Build();

    private PeriodRun Run() => new(programme.Id, "2026-01", PeriodState.Due, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, false, null, null);

    private Draft Draft(string title) => new(programme.Id, "2026-W05", "uke-5", title, 1, null, title, DateTimeOffset.UnixEpoch, null);

    private static RenderedPost Post(string text) => new(text, text, text, "{}");

    private async Task<DayCount> OnlyDayAsync() => (await Theirs.ReadCountsAsync(Participant, Cancellation)).Days.ShouldHaveSingleItem();

    private async Task<MailDelivery> PrepareAsync()
    {
        var store = new TableDeliveryStore(azurite.Tables, new SequentialTokenSource());
        var delivery = new MailDelivery(
            programme.Id, "2026-01", "report", "a", "a@x.example", 1, DeliveryState.Prepared, 0, null, null, DateTimeOffset.UnixEpoch, null);
        await store.PrepareAsync(delivery, Cancellation);
        return (await store.ListAsync(programme.Id, "2026-01", Cancellation)).ShouldHaveSingleItem();
    }

    private ShopperLink Link(string token) =>
        new(programme.Id, LinkId.Of(token), programme.Participants[0].Id, null, null, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Revoked: false, null);

    private static ReviewNote Withdrawn { get; } = new(EvaluationState.Withdrawn, 1, "Not a real dialogue.", null, new DateTimeOffset(2026, 1, 20, 9, 30, 0, TimeSpan.Zero));
}
