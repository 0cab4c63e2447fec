using Pipeline.Adapters.Tables;
using Pipeline.Core.Operations;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableTickStoreTests(AzuriteFixture azurite) : TickStoreContract
{
    protected override ITickStore CreateStore() => new TableTickStore(azurite.Tables);
}
