using Pipeline.Core.Alerts;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of alerts does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class AlertStoreContract
{
    private static readonly DateTimeOffset Monday = new(2026, 2, 2, 0, 10, 0, TimeSpan.FromHours(1));

    private readonly string programme = TestIds.Next("programme");

    protected abstract IAlertStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alerts_are_kept_with_their_batch_and_come_back_whole_and_in_order()
    {
        var batch = await BeginAsync("2026-W06");

        var claimed = await CreateStore().ClaimAsync(batch, [New("typeform:f/1?#~"), New("a") with { Channel = null, Period = "season" }], Cancellation);
        await CreateStore().SaveBatchAsync(claimed! with { State = AlertBatchState.Sending }, Cancellation);

        (await CreateStore().ListAsync(programme, Cancellation)).ShouldBe([New("a") with { Channel = null, Period = "season" }, New("typeform:f/1?#~")]);
        var kept = (await CreateStore().ListBatchesAsync(programme, Cancellation)).ShouldHaveSingleItem();
        kept.ShouldBe(batch with { State = AlertBatchState.Sending, Tag = kept.Tag });
    }

    [Fact]
    public async Task Of_two_that_begin_a_week_the_first_has_it()
    {
        await BeginAsync("2026-W06");

        (await CreateStore().SaveBatchAsync(Batch("2026-W06"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_collector_that_was_too_late_keeps_nothing()
    {
        var batch = await BeginAsync("2026-W06");
        await CreateStore().SaveBatchAsync(batch with { State = AlertBatchState.Sending }, Cancellation);

        (await CreateStore().ClaimAsync(batch, [New("a")], Cancellation)).ShouldBeNull();

        (await CreateStore().ListAsync(programme, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_evaluation_that_was_told_is_not_told_again_nor_anything_with_it()
    {
        var first = (await CreateStore().ClaimAsync(await BeginAsync("2026-W06"), [New("a")], Cancellation)).ShouldNotBeNull();
        var next = await BeginAsync("2026-W07");

        (await CreateStore().ClaimAsync(next, [New("b") with { Batch = next.Week }, New("a") with { Batch = next.Week }], Cancellation)).ShouldBeNull();

        (await CreateStore().ListAsync(programme, Cancellation)).ShouldHaveSingleItem().Batch.ShouldBe(first.Week);
    }

    [Fact]
    public async Task More_alerts_than_a_transaction_holds_are_kept_all()
    {
        var many = Enumerable.Range(0, 205).Select(number => New(FormattableString.Invariant($"evaluation-{number:000}"))).ToList();

        var claimed = await CreateStore().ClaimAsync(await BeginAsync("2026-W06"), many, Cancellation);

        (await CreateStore().ListAsync(programme, Cancellation)).ShouldBe(many);
        (await CreateStore().SaveBatchAsync(claimed!, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Batches_and_alerts_are_listed_by_programme_and_the_oldest_week_first()
    {
        foreach (var week in (string[])["2026-W10", "2026-W09", "2025-W52"]) await BeginAsync(week);
        await CreateStore().SaveBatchAsync(Batch("2026-W01") with { Programme = programme + "-2" }, Cancellation);

        (await CreateStore().ListBatchesAsync(programme, Cancellation)).Select(batch => batch.Week).ShouldBe(["2025-W52", "2026-W09", "2026-W10"]);
        (await CreateStore().ListAsync(programme, Cancellation)).ShouldBeEmpty();
    }

    private AlertBatch Batch(string week) => new(programme, week, 33.5m, AlertBatchState.Collecting, Monday, null);

    private async Task<AlertBatch> BeginAsync(string week) => (await CreateStore().SaveBatchAsync(Batch(week), Cancellation)).ShouldNotBeNull();

    private Alert New(string evaluation) => new(programme, "nordlys-kraft", evaluation, "2026-W06", "2026-01", "chat");
}
