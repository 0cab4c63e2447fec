using Pipeline.Adapters.Tables;
using Pipeline.Core.Periods;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TablePeriodStoreTests(AzuriteFixture azurite) : PeriodStoreContract
{
    protected override IPeriodStore CreateStore() => new TablePeriodStore(azurite.Tables, new SequentialTokenSource());
}
