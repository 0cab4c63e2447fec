using Pipeline.Core.Evaluations;
using Pipeline.Core.Retention;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of what was sent does when it is to delete it. `CreatePayloads` gives another one over the same data each time.</summary>
public abstract class SentPayloadsContract : EvaluationContract
{
    protected static DateTimeOffset Later { get; } = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    protected abstract ISentPayloads CreatePayloads();

    [Fact]
    public async Task What_was_sent_before_the_instant_is_deleted_and_the_rest_of_the_evaluation_stays()
    {
        var stored = Stored(Evaluation, "sent"u8.ToArray());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, stored.ReceivedAt.AddTicks(1), Cancellation)).ShouldBe(1);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored with { Raw = default });
    }

    [Fact]
    public async Task What_was_sent_at_the_instant_stays()
    {
        var stored = Stored(Evaluation, "sent"u8.ToArray());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, stored.ReceivedAt, Cancellation)).ShouldBe(0);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored);
    }

    [Fact]
    public async Task What_was_sent_for_another_programme_stays()
    {
        var stored = Stored(Evaluation, "sent"u8.ToArray());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme[..^1], Later, Cancellation)).ShouldBe(0);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored);
    }

    [Fact]
    public async Task Earlier_contents_lose_what_was_sent_too()
    {
        await CreateStore().AddAsync(Participant, [Stored(Evaluation, "first"u8.ToArray())], Cancellation);
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.Waiting(77), "second"u8.ToArray())], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation)).ShouldBe(2);

        var id = Evaluation.Build().Id;
        (await CreateStore().FindAsync(Participant, id, Cancellation))!.Raw.IsEmpty.ShouldBeTrue();
        (await CreateStore().ReadHistoryAsync(Participant, id, Cancellation)).ShouldHaveSingleItem().Raw.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_round_finds_nothing_to_delete()
    {
        await CreateStore().AddAsync(Participant, [Stored(Evaluation, "sent"u8.ToArray())], Cancellation);
        await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task No_day_is_marked_to_be_counted_again()
    {
        var stored = Stored(Evaluation, "sent"u8.ToArray());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);
        var before = (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days;
        await CreateStore().SaveCountAsync(Participant, before.ShouldHaveSingleItem(), new("layout", new byte[] { 1 }), Cancellation);

        await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation);

        (await MarkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_content_sent_again_is_a_duplicate_afterwards()
    {
        var stored = Stored(Evaluation, "sent"u8.ToArray());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);
        await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation);

        (await CreateStore().AddAsync(Participant, [stored], Cancellation)).ShouldBe([StoreOutcome.Duplicate]);
    }
}
