using Pipeline.Core.Delivery;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryContactLinksTests : ContactLinksContract
{
    private readonly InMemoryContactLinks links = new();

    protected override IContactLinks Create() => links;
}
