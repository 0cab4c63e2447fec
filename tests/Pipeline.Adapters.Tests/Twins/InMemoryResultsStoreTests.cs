using Pipeline.Core.Results;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryResultsStoreTests : ResultsStoreContract
{
    private readonly InMemoryResultsStore store = new();

    protected override IResultsStore CreateStore() => store;
}
