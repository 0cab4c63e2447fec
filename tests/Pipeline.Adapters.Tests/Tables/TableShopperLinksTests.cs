using Pipeline.Adapters.Tables;
using Pipeline.Core.Links;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableShopperLinksTests(AzuriteFixture azurite) : ShopperLinksContract
{
    protected override IShopperLinks Create() => new TableShopperLinks(azurite.Tables, new SequentialTokenSource());
}
