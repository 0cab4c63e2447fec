using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableContactLinksTests(AzuriteFixture azurite) : ContactLinksContract
{
    protected override IContactLinks Create() => new TableContactLinks(azurite.Tables, new SequentialTokenSource());
}
