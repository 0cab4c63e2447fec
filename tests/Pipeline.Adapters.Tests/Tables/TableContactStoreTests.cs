using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableContactStoreTests(AzuriteFixture azurite) : ContactStoreContract
{
    protected override IContactStore CreateStore() => new TableContactStore(azurite.Tables, new SequentialTokenSource());
}
