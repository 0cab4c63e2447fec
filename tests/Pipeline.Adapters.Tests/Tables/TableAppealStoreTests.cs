using Pipeline.Adapters.Tables;
using Pipeline.Core.Appeals;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableAppealStoreTests(AzuriteFixture azurite) : AppealStoreContract
{
    protected override IAppealStore CreateStore() => new TableAppealStore(azurite.Tables, new SequentialTokenSource());
}
