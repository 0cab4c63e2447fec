using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableDeliveryStoreTests(AzuriteFixture azurite) : DeliveryStoreContract
{
    protected override IDeliveryStore CreateStore() => new TableDeliveryStore(azurite.Tables, new SequentialTokenSource());
}
