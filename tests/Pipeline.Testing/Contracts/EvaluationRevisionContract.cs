using Pipeline.Core.Evaluations;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every evaluation store does about revisions, reviews and writers that meet.</summary>
public abstract class EvaluationRevisionContract : EvaluationContract
{
    [Fact]
    public async Task Other_content_is_a_revision_and_the_old_one_is_kept()
    {
        var first = Stored(Evaluation.Answering("valued", "yes"));
        var second = Stored(Evaluation.Answering("valued", "no")) with { State = EvaluationState.Pending };
        var third = Stored(Evaluation.Leaving("valued"));
        await CreateStore().AddAsync(Participant, [first], Cancellation);

        (await CreateStore().AddAsync(Participant, [second], Cancellation)).ShouldBe([StoreOutcome.Revised]);
        (await CreateStore().AddAsync(Participant, [third], Cancellation)).ShouldBe([StoreOutcome.Revised]);

        ShouldBeSame(await CreateStore().FindAsync(Participant, first.Evaluation.Id, Cancellation), third with { Revision = 3 });
        var history = await CreateStore().ReadHistoryAsync(Participant, first.Evaluation.Id, Cancellation);
        history.Count.ShouldBe(2);
        ShouldBeSame(history[0], first);
        ShouldBeSame(history[1], second with { Revision = 2 });
    }

    [Fact]
    public async Task What_differs_from_the_kept_content_by_what_is_erased_alone_is_a_duplicate_and_changes_nothing()
    {
        var kept = Stored(Evaluation.Answering("valued", "yes"));
        await CreateStore().AddAsync(Participant, [kept], Cancellation);

        var outcomes = await CreateStore().AddAsync(Participant, [Stored(Evaluation.Answering("valued", "no")) with { SentHash = kept.ContentHash }], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Duplicate]);
        ShouldBeSame(await CreateStore().FindAsync(Participant, kept.Evaluation.Id, Cancellation), kept);
    }

    [Fact]
    public async Task A_revision_to_another_day_leaves_its_old_day_and_marks_both()
    {
        var first = Stored(Evaluation.At("2026-01-14T10:00:00+01:00"));
        var moved = Stored(Evaluation.At("2026-02-03T10:00:00+01:00"));
        await CreateStore().AddAsync(Participant, [first], Cancellation);
        await CountAsync(CreateStore());

        await CreateStore().AddAsync(Participant, [moved], Cancellation);

        (await CreateStore().ReadAsync(Participant, first.Day, first.Day, Cancellation)).ShouldBeEmpty();
        ShouldBeSame((await CreateStore().ReadAsync(Participant, moved.Day, moved.Day, Cancellation)).ShouldHaveSingleItem(), moved with { Revision = 2 });
        (await MarkedAsync()).ShouldBe([first.Day, moved.Day]);
        (await CreateStore().ReadHistoryAsync(Participant, first.Evaluation.Id, Cancellation)).ShouldHaveSingleItem().Day.ShouldBe(first.Day);
    }

    [Fact]
    public async Task The_same_id_twice_in_a_call_is_handled_in_order()
    {
        var yes = Stored(Evaluation.Answering("valued", "yes"));
        var no = Stored(Evaluation.Answering("valued", "no"));
        var other = Stored(Evaluation.WithId("other"));

        var outcomes = await CreateStore().AddAsync(Participant, [yes, other, no, no, yes], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Stored, StoreOutcome.Stored, StoreOutcome.Revised, StoreOutcome.Duplicate, StoreOutcome.Revised]);
        ShouldBeSame(await CreateStore().FindAsync(Participant, yes.Evaluation.Id, Cancellation), yes with { Revision = 3 });
    }

    [Theory]
    [InlineData("https://forms.example/r/?id=1#a\\b%20")]
    [InlineData("x' or PartitionKey ne 'x")]
    [InlineData("~a~~b~")]
    [InlineData("!7e")]
    [InlineData(" ends with a space ")]
    [InlineData("øl & 🍺+=;")]
    public async Task An_id_may_hold_any_character(string id)
    {
        var stored = Stored(Evaluation.WithId(id));
        await CreateStore().AddAsync(Participant, [stored, Stored(Evaluation.WithId(id + "x"))], Cancellation);

        await CreateStore().AddAsync(Participant, [Stored(Evaluation.WithId(id).Waiting(1))], Cancellation);

        (await CreateStore().FindAsync(Participant, id, Cancellation))!.Evaluation.Id.ShouldBe(id);
        (await CreateStore().ReadAsync(Participant, stored.Day, stored.Day, Cancellation)).Select(each => each.Evaluation.Id).ShouldBe([id, id + "x"]);
        ShouldBeSame((await CreateStore().ReadHistoryAsync(Participant, id, Cancellation)).ShouldHaveSingleItem(), stored);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("x")]
    [InlineData("🍺")]
    public async Task An_id_may_have_128_characters(string character)
    {
        var id = string.Concat(Enumerable.Repeat(character, 128));
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.WithId(id))], Cancellation);

        await CreateStore().AddAsync(Participant, [Stored(Evaluation.WithId(id).Waiting(1))], Cancellation);

        (await CreateStore().FindAsync(Participant, id, Cancellation))!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Days_are_read_with_both_ends_in_order_of_day_and_id()
    {
        await CreateStore().AddAsync(
            Participant,
            [
                Stored(Evaluation.WithId("b").At("2026-01-15T12:00:00+01:00")),
                Stored(Evaluation.WithId("ø").At("2026-01-16T12:00:00+01:00")),
                Stored(Evaluation.WithId("~").At("2026-01-16T12:00:00+01:00")),
                Stored(Evaluation.WithId("A").At("2026-01-16T12:00:00+01:00")),
                Stored(Evaluation.WithId("before").At("2026-01-14T12:00:00+01:00")),
                Stored(Evaluation.WithId("after").At("2026-01-17T12:00:00+01:00")),
            ],
            Cancellation);

        var found = await CreateStore().ReadAsync(Participant, new(2026, 1, 15), new(2026, 1, 16), Cancellation);

        found.Select(each => each.Evaluation.Id).ShouldBe(["b", "A", "~", "ø"]);
    }

    [Fact]
    public async Task Participants_do_not_see_each_other()
    {
        var neighbour = Participant with { Participant = Participant.Participant + "-2" };
        var theirs = Stored(Evaluation.About(neighbour.Participant));
        await CreateStore().AddAsync(Participant, [Stored(Evaluation)], Cancellation);

        (await CreateStore().AddAsync(neighbour, [theirs], Cancellation)).ShouldBe([StoreOutcome.Stored]);

        ShouldBeSame((await CreateStore().ReadAsync(neighbour, DateOnly.MinValue, DateOnly.MaxValue, Cancellation)).ShouldHaveSingleItem(), theirs);
    }

    [Fact]
    public async Task An_evaluation_of_another_participant_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => CreateStore().AddAsync(Participant, [Stored(Evaluation.About("somebody-else"))], Cancellation));

    [Fact]
    public async Task A_review_sets_the_state_and_marks_the_day()
    {
        var stored = Stored(Evaluation) with { State = EvaluationState.Pending };
        await CreateStore().AddAsync(Participant, [stored], Cancellation);
        await CountAsync(CreateStore());
        var decision = Decided(1, EvaluationState.Approved, "Read by two.");

        (await CreateStore().DecideAsync(Participant, stored.Evaluation.Id, decision, Cancellation)).ShouldBeTrue();

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored with { State = EvaluationState.Approved, Decisions = [decision] });
        (await MarkedAsync()).ShouldBe([stored.Day]);
    }

    [Fact]
    public async Task A_review_of_a_revision_that_is_not_the_current_one_does_nothing()
    {
        await CreateStore().AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation);
        var before = await CreateStore().ReadCountsAsync(Participant, Cancellation);

        (await CreateStore().DecideAsync(Participant, "resp-000123", Decided(1, EvaluationState.Rejected, ""), Cancellation)).ShouldBeFalse();
        (await CreateStore().DecideAsync(Participant, "resp-000123", Decided(3, EvaluationState.Rejected, ""), Cancellation)).ShouldBeFalse();
        (await CreateStore().DecideAsync(Participant, "nobody", Decided(1, EvaluationState.Rejected, ""), Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(Participant, "resp-000123", Cancellation))!.State.ShouldBe(EvaluationState.Approved);
        (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days.ShouldBe(before.Days);
    }

    [Fact]
    public async Task Every_decision_is_kept_in_order_also_over_a_revision()
    {
        ReviewNote[] decided =
        [
            Decided(1, EvaluationState.Approved, ""), Decided(1, EvaluationState.Returned, "Which agent?"), Decided(2, EvaluationState.Approved, "Now it is clear."),
        ];
        await CreateStore().AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        await CreateStore().DecideAsync(Participant, "resp-000123", decided[0], Cancellation);
        await CreateStore().DecideAsync(Participant, "resp-000123", decided[1], Cancellation);
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.Waiting(7))], Cancellation);
        await CreateStore().DecideAsync(Participant, "resp-000123", decided[2], Cancellation);

        (await CreateStore().FindAsync(Participant, "resp-000123", Cancellation))!.Decisions.ShouldBe(decided);
        (await CreateStore().ReadHistoryAsync(Participant, "resp-000123", Cancellation)).ShouldHaveSingleItem().Decisions.ShouldBe(decided[..2]);
    }

    [Fact]
    public async Task A_revision_keeps_the_reviewed_state_of_the_old_content_in_its_history()
    {
        await CreateStore().AddAsync(Participant, [Stored(Evaluation)], Cancellation);
        await CreateStore().DecideAsync(Participant, "resp-000123", Decided(1, EvaluationState.Returned, "Which agent?"), Cancellation);

        await CreateStore().AddAsync(Participant, [Stored(Evaluation.Waiting(7)) with { State = EvaluationState.Pending }], Cancellation);

        (await CreateStore().FindAsync(Participant, "resp-000123", Cancellation))!.State.ShouldBe(EvaluationState.Pending);
        (await CreateStore().ReadHistoryAsync(Participant, "resp-000123", Cancellation)).ShouldHaveSingleItem().State.ShouldBe(EvaluationState.Returned);
    }

    [Fact]
    public async Task Writers_of_the_same_content_store_it_once()
    {
        var stored = Stored(Evaluation);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CreateStore().AddAsync(Participant, [stored], Cancellation))));

        outcomes.Select(each => each[0]).Order().ShouldBe([StoreOutcome.Stored, .. Enumerable.Repeat(StoreOutcome.Duplicate, 7)]);
        (await CreateStore().ReadHistoryAsync(Participant, stored.Evaluation.Id, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writers_of_different_contents_revise_one_another_and_none_is_lost()
    {
        StoredEvaluation[] contents = [.. Enumerable.Range(0, 6).Select(wait => Stored(Evaluation.Waiting(wait).At($"2026-01-{14 + (wait % 2)}T10:00:00+01:00")))];

        var outcomes = await Task.WhenAll(contents.Select(content => Task.Run(() => CreateStore().AddAsync(Participant, [content], Cancellation))));

        outcomes.Select(each => each[0]).Order().ShouldBe([StoreOutcome.Stored, .. Enumerable.Repeat(StoreOutcome.Revised, 5)]);
        var current = await CreateStore().FindAsync(Participant, "resp-000123", Cancellation);
        var history = await CreateStore().ReadHistoryAsync(Participant, "resp-000123", Cancellation);
        history.Append(current!).Select(each => each.Revision).ShouldBe([1, 2, 3, 4, 5, 6]);
        history.Append(current!).Select(each => each.Evaluation.WaitSeconds!.Value).Order().ShouldBe([0, 1, 2, 3, 4, 5]);
        (await CreateStore().ReadAsync(Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_evaluation_that_moves_between_days_is_found_at_every_moment()
    {
        var moving = Task.Run(async () =>
        {
            for (var wait = 0; wait < 40; wait++)
                await CreateStore().AddAsync(Participant, [Stored(Evaluation.Waiting(wait).At($"2026-01-{14 + (wait % 2)}T10:00:00+01:00"))], Cancellation);
        });

        var last = 0;
        while (!moving.IsCompleted)
        {
            var found = await CreateStore().FindAsync(Participant, "resp-000123", Cancellation);
            if (last == 0 && found is null) continue;
            found.ShouldNotBeNull().Revision.ShouldBe(found.Evaluation.WaitSeconds!.Value + 1);
            found.Revision.ShouldBeGreaterThanOrEqualTo(last);
            last = found.Revision;
        }

        await moving;
    }

    [Fact]
    public async Task Overlapping_batches_store_every_evaluation_once()
    {
        StoredEvaluation[] all = [.. Enumerable.Range(0, 90).Select(number => Stored(Evaluation.WithId($"resp-{number:000}")))];

        var outcomes = await Task.WhenAll(
            ((int[])[0, 20, 40]).Select(from => Task.Run(() => CreateStore().AddAsync(Participant, all[from..(from + 50)], Cancellation))));

        outcomes.SelectMany(each => each).Count(outcome => outcome == StoreOutcome.Stored).ShouldBe(90);
        outcomes.SelectMany(each => each).Count(outcome => outcome == StoreOutcome.Duplicate).ShouldBe(60);
        (await CreateStore().ReadAsync(Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation)).Count.ShouldBe(90);
    }

    private async Task CountAsync(IEvaluationStore store)
    {
        foreach (var day in (await store.ReadCountsAsync(Participant, Cancellation)).Days)
            (await store.SaveCountAsync(Participant, day, new("layout", new byte[] { 1 }), Cancellation)).ShouldBeTrue();
    }

    private static ReviewNote Decided(int revision, EvaluationState state, string reason) =>
        new(state, revision, reason, "kari@award.example", new DateTimeOffset(2026, 1, 20, 9, 30, 0, TimeSpan.FromHours(1)));
}
