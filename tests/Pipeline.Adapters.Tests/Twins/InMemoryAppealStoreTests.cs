using Pipeline.Core.Appeals;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryAppealStoreTests : AppealStoreContract
{
    private readonly InMemoryAppealStore store = new();

    protected override IAppealStore CreateStore() => store;
}
