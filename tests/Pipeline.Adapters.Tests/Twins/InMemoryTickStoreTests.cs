using Pipeline.Core.Operations;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryTickStoreTests : TickStoreContract
{
    private readonly InMemoryTickStore store = new();

    protected override ITickStore CreateStore() => store;
}
