using Pipeline.Core.Delivery;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryContactStoreTests : ContactStoreContract
{
    private readonly InMemoryContactStore store = new();

    protected override IContactStore CreateStore() => store;
}
