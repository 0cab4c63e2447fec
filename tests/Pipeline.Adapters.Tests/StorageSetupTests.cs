using Pipeline.Adapters.Queues;
using Pipeline.Testing.Azurite;

namespace Pipeline.Adapters.Tests;

public sealed class StorageSetupTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Setting_up_again_and_twice_at_once_is_harmless()
    {
        var setup = new StorageSetup(azurite.Tables, azurite.Blobs, azurite.Queues);

        await Task.WhenAll(setup.EnsureAsync(TestContext.Current.CancellationToken), setup.EnsureAsync(TestContext.Current.CancellationToken));

        (await azurite.Queues.GetQueueClient(QueueNames.PeriodSteps + QueueNames.PoisonSuffix).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeTrue();
    }
}
