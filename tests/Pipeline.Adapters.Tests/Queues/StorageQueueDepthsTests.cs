using Pipeline.Adapters.Queues;
using Pipeline.Testing.Azurite;

namespace Pipeline.Adapters.Tests.Queues;

public sealed class StorageQueueDepthsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_queue_is_counted_and_nothing_is_taken()
    {
        var poison = azurite.Queues.GetQueueClient(QueueNames.MailSteps + QueueNames.PoisonSuffix);
        var depths = new StorageQueueDepths(azurite.Queues);
        var empty = (await depths.ReadAsync(Cancellation)).Single(each => each.Queue == poison.Name);
        foreach (var _ in (int[])[1, 2]) await poison.SendMessageAsync("{}", Cancellation);

        var first = await depths.ReadAsync(Cancellation);
        var again = (await depths.ReadAsync(Cancellation)).Single(each => each.Queue == poison.Name);
        await poison.ClearMessagesAsync(Cancellation);

        (empty.Messages, empty.Oldest).ShouldBe((0, null));
        first.Select(each => each.Queue).ShouldBe(QueueNames.All);
        again.ShouldBe(first.Single(each => each.Queue == poison.Name));
        again.Messages.ShouldBe(2);
        again.Oldest.ShouldNotBeNull();
    }
}
