using Pipeline.Core.Erasures;

namespace Pipeline.Core.Tests.Erasures;

public sealed class SharedReadsTests
{
    private readonly List<TaskCompletionSource<int>> begun = [];
    private readonly SharedReads<int> reads;

    public SharedReadsTests() => reads = new(() =>
    {
        begun.Add(new TaskCompletionSource<int>());
        return begun[^1].Task;
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_ask_while_a_read_runs_share_the_one_that_begins_after_it()
    {
        var first = reads.ReadAsync(Cancellation);
        var others = Enumerable.Range(0, 50).Select(_ => reads.ReadAsync(Cancellation)).ToList();
        begun.Count.ShouldBe(1);

        begun[0].SetResult(1);
        (await first).ShouldBe(1);
        begun.Count.ShouldBe(2);
        begun[1].SetResult(2);

        (await Task.WhenAll(others)).ShouldAllBe(each => each == 2);
        begun.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_gets_what_was_read_before_it_asked()
    {
        var first = reads.ReadAsync(Cancellation);
        begun[0].SetResult(1);
        await first;

        var later = reads.ReadAsync(Cancellation);

        begun.Count.ShouldBe(2);
        begun[1].SetResult(2);
        (await later).ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_fails_fails_for_those_who_share_it_and_for_nobody_after()
    {
        var failing = reads.ReadAsync(Cancellation);
        var next = reads.ReadAsync(Cancellation);

        begun[0].SetException(new IOException("No answer."));
        begun[1].SetResult(2);

        await Should.ThrowAsync<IOException>(() => failing);
        (await next).ShouldBe(2);
    }

    [Fact]
    public async Task Who_leaves_takes_the_read_from_nobody_else()
    {
        using var leaving = new CancellationTokenSource();
        var gone = reads.ReadAsync(leaving.Token);
        var shared = reads.ReadAsync(leaving.Token);
        var stays = reads.ReadAsync(Cancellation);

        await leaving.CancelAsync();
        begun[0].SetResult(1);
        begun[1].SetResult(2);

        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        await Should.ThrowAsync<OperationCanceledException>(() => shared);
        (await stays).ShouldBe(2);
    }
}
