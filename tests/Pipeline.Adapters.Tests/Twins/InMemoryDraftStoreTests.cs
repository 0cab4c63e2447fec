using Pipeline.Core.Posts;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryDraftStoreTests : DraftStoreContract
{
    private readonly InMemoryDraftStore store = new();

    protected override IDraftStore CreateStore() => store;
}
