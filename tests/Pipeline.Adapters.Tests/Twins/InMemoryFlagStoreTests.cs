using Pipeline.Core.Evaluations.Quality;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryFlagStoreTests : FlagStoreContract
{
    private readonly InMemoryFlagStore store = new();

    protected override IFlagStore CreateStore() => store;
}
