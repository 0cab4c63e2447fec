using Pipeline.Core.Programmes;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryProgrammeStoreTests : ProgrammeStoreContract
{
    private readonly InMemoryProgrammeStore store = new();

    protected override IProgrammeStore CreateStore() => store;
}
