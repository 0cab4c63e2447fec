using Pipeline.Core.Links;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryShopperLinksTests : ShopperLinksContract
{
    private readonly InMemoryShopperLinks links = new();

    protected override IShopperLinks Create() => links;
}
