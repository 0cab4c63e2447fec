using Pipeline.Core.Evaluations;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every evaluation store keeps and finds again.</summary>
public abstract class EvaluationStoreContract : EvaluationContract
{
    [Fact]
    public async Task What_is_stored_comes_back_whole()
    {
        var stored = Stored(Evaluation.At("2026-01-14T23:30:00.1234567-05:00").By(Responder.Handover).Saying("agent", "Æ «fekk» svar;\n=takk!"));
        stored = stored with { Flags = ["incomplete", "late"], Source = "hook:form", State = EvaluationState.Pending, Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        var outcomes = await CreateStore().AddAsync(Participant, [stored], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Stored]);
        var found = await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation);
        ShouldBeSame(found, stored);
        found!.Evaluation.OccurredAt.Offset.ShouldBe(TimeSpan.FromHours(-5));
    }

    [Fact]
    public async Task What_was_left_out_stays_out()
    {
        var stored = Stored(Evaluation.Ending(Outcome.NoReply).Waiting(null), raw: []);
        stored = stored with { Evaluation = stored.Evaluation with { Shopper = null, Comments = new Dictionary<string, string>() } };

        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored);
    }

    [Fact]
    public async Task An_unknown_id_is_found_nowhere()
    {
        (await CreateStore().FindAsync(Participant, "nobody", Cancellation)).ShouldBeNull();
        (await CreateStore().ReadHistoryAsync(Participant, "nobody", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_to_store_stores_nothing()
    {
        (await CreateStore().AddAsync(Participant, [], Cancellation)).ShouldBeEmpty();

        (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_and_changes_nothing()
    {
        var stored = Stored(Evaluation);
        await CreateStore().AddAsync(Participant, [stored], Cancellation);
        var before = await CreateStore().ReadCountsAsync(Participant, Cancellation);

        var outcomes = await CreateStore().AddAsync(Participant, [stored with { ReceivedAt = stored.ReceivedAt.AddDays(1) }], Cancellation);

        outcomes.ShouldBe([StoreOutcome.Duplicate]);
        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored);
        (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days.ShouldBe(before.Days);
    }

    [Fact]
    public async Task A_call_takes_more_evaluations_than_a_transaction()
    {
        StoredEvaluation[] many = [.. Enumerable.Range(0, 130).Select(number => Stored(Evaluation.WithId($"resp-{number:000}").At($"2026-01-{1 + (number % 28):00}T12:00:00+01:00")))];

        var outcomes = await CreateStore().AddAsync(Participant, many, Cancellation);

        outcomes.ShouldAllBe(outcome => outcome == StoreOutcome.Stored);
        (await CreateStore().ReadAsync(Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation)).Select(each => each.Evaluation.Id)
            .ShouldBe(many.Select(each => each.Evaluation.Id), ignoreOrder: true);
        (await MarkedAsync()).Count.ShouldBe(28);
    }

    [Fact]
    public async Task Each_evaluation_of_a_call_has_its_own_outcome()
    {
        var known = Stored(Evaluation.WithId("known"));
        var changed = Stored(Evaluation.WithId("changed"));
        await CreateStore().AddAsync(Participant, [known, changed], Cancellation);

        var outcomes = await CreateStore().AddAsync(
            Participant,
            [Stored(Evaluation.WithId("new")), known, Stored(Evaluation.WithId("changed").Waiting(7).At("2026-01-20T08:00:00+01:00")), Stored(Evaluation.WithId("newer"))],
            Cancellation);

        outcomes.ShouldBe([StoreOutcome.Stored, StoreOutcome.Duplicate, StoreOutcome.Revised, StoreOutcome.Stored]);
        (await CreateStore().ReadAsync(Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation)).Select(each => each.Evaluation.Id)
            .ShouldBe(["known", "new", "newer", "changed"]);
    }

    [Fact]
    public async Task Large_payloads_and_long_comments_come_back_whole()
    {
        var noise = new byte[700_000];
        new Random(7).NextBytes(noise);
        var stored = Stored(Evaluation.Saying("agent", Convert.ToBase64String(noise)), raw: noise);

        await CreateStore().AddAsync(Participant, [stored, Stored(Evaluation.WithId("small"))], Cancellation);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored);
    }

    [Fact]
    public async Task A_call_takes_more_bytes_than_a_transaction()
    {
        var random = new Random(11);
        StoredEvaluation[] many = [.. Enumerable.Range(0, 45).Select(number =>
        {
            var noise = new byte[60_000];
            random.NextBytes(noise);
            return Stored(Evaluation.WithId($"resp-{number:000}").Saying("agent", Convert.ToBase64String(noise.AsSpan(0, 40_000))), raw: noise);
        })];

        await CreateStore().AddAsync(Participant, many, Cancellation);

        var found = await CreateStore().ReadAsync(Participant, many[0].Day, many[0].Day, Cancellation);
        found.Count.ShouldBe(many.Length);
        for (var number = 0; number < many.Length; number++) ShouldBeSame(found[number], many[number]);
    }
}
