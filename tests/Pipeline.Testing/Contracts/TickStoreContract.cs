using Pipeline.Core.Operations;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of timers' runs does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class TickStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string tick = TestIds.Next("tick");

    protected abstract ITickStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_run_of_each_timer_is_kept()
    {
        await CreateStore().SaveAsync(new TickMark(tick + "-b", TimeSpan.FromMinutes(5), Noon), Cancellation);
        await CreateStore().SaveAsync(new TickMark(tick + "-a", TimeSpan.FromDays(1), Noon), Cancellation);

        await CreateStore().SaveAsync(new TickMark(tick + "-b", TimeSpan.FromMinutes(15), Noon.AddMinutes(5)), Cancellation);

        (await CreateStore().ListAsync(Cancellation)).Where(mark => mark.Tick.StartsWith(tick, StringComparison.Ordinal)).ShouldBe(
            [new TickMark(tick + "-a", TimeSpan.FromDays(1), Noon), new TickMark(tick + "-b", TimeSpan.FromMinutes(15), Noon.AddMinutes(5))]);
    }
}
