using Pipeline.Core.Delivery;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryDeliveryStoreTests : DeliveryStoreContract
{
    private readonly InMemoryDeliveryStore store = new();

    protected override IDeliveryStore CreateStore() => store;
}
