using Pipeline.Adapters.Tables;
using Pipeline.Core.Alerts;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableAlertStoreTests(AzuriteFixture azurite) : AlertStoreContract
{
    protected override IAlertStore CreateStore() => new TableAlertStore(azurite.Tables, new SequentialTokenSource());
}
