using Pipeline.Core.Periods;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryPeriodStoreTests : PeriodStoreContract
{
    private readonly InMemoryPeriodStore store = new();

    protected override IPeriodStore CreateStore() => store;
}
