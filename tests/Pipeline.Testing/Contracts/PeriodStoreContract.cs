using Pipeline.Core.Periods;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every period store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class PeriodStoreContract
{
    private static readonly DateTimeOffset Due = new(2026, 2, 1, 0, 0, 0, TimeSpan.FromHours(1));

    private readonly string programme = TestIds.Next("programme");

    protected abstract IPeriodStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_comes_back_whole()
    {
        var run = Run("2026-01") with { Released = true, Waiting = "participant a has no contact", Omitted = "no post drivers, because nothing varies", CountedFrom = "a hash", Version = 3, State = PeriodState.Drafted };

        (await CreateStore().SaveAsync(run, Cancellation)).ShouldBeTrue();

        var found = await CreateStore().FindAsync(programme, "2026-01", Cancellation);
        found!.Tag.ShouldNotBeNull();
        (found with { Tag = null }).ShouldBe(run);
        found.DueAt.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Reasons_for_reopening_come_back_as_many_and_as_long_as_are_kept()
    {
        var reason = new string('あ', PeriodReopening.LongestReason);
        var run = Enumerable.Range(1, PeriodReopening.Most + 2).Aggregate(Run("season"), (all, day) => all.Reopen(reason, all.DueAt.AddDays(day)));

        await CreateStore().SaveAsync(run, Cancellation);

        var kept = (await CreateStore().FindAsync(programme, "season", Cancellation))!.Reopenings;
        kept.ShouldBe(run.Reopenings);
        kept.Select(each => each.Version).ShouldBe(Enumerable.Range(run.Version - PeriodReopening.Most + 1, PeriodReopening.Most));
    }

    [Fact]
    public async Task A_run_that_was_never_saved_is_null() => (await CreateStore().FindAsync(programme, "2026-01", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task A_run_is_saved_over_the_one_that_was_read()
    {
        await CreateStore().SaveAsync(Run("2026-01"), Cancellation);
        var read = await CreateStore().FindAsync(programme, "2026-01", Cancellation);

        (await CreateStore().SaveAsync(read! with { State = PeriodState.Counted }, Cancellation)).ShouldBeTrue();

        (await CreateStore().FindAsync(programme, "2026-01", Cancellation))!.State.ShouldBe(PeriodState.Counted);
    }

    [Fact]
    public async Task A_run_that_somebody_else_saved_in_between_is_not_saved_over()
    {
        await CreateStore().SaveAsync(Run("2026-01"), Cancellation);
        var read = await CreateStore().FindAsync(programme, "2026-01", Cancellation);
        await CreateStore().SaveAsync(read! with { State = PeriodState.Counted }, Cancellation);

        (await CreateStore().SaveAsync(read with { State = PeriodState.Done }, Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(programme, "2026-01", Cancellation))!.State.ShouldBe(PeriodState.Counted);
    }

    [Fact]
    public async Task A_new_run_does_not_replace_one_that_is_there()
    {
        await CreateStore().SaveAsync(Run("2026-01") with { State = PeriodState.Done }, Cancellation);

        (await CreateStore().SaveAsync(Run("2026-01"), Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(programme, "2026-01", Cancellation))!.State.ShouldBe(PeriodState.Done);
    }

    [Fact]
    public async Task Of_many_that_save_the_same_run_at_once_one_succeeds()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CreateStore().SaveAsync(Run("2026-01"), Cancellation))));

        saved.Count(each => each).ShouldBe(1);
    }

    [Fact]
    public async Task Runs_are_listed_in_order_and_by_programme()
    {
        foreach (var period in (string[])["to-2026-02-08", "2026-W05", "season", "2026-01"]) await CreateStore().SaveAsync(Run(period), Cancellation);
        await CreateStore().SaveAsync(Run("2026-02") with { Programme = programme + "-2" }, Cancellation);

        var runs = await CreateStore().ListAsync(programme, Cancellation);

        runs.Select(run => run.Period).ShouldBe(["2026-01", "2026-W05", "season", "to-2026-02-08"]);
        runs.ShouldAllBe(run => run.Tag != null);
    }

    private PeriodRun Run(string period) => new(programme, period, PeriodState.Due, 1, Due, Due.AddMinutes(5), false, null, null);
}
