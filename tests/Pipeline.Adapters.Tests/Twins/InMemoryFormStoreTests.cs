using Pipeline.Core.Forms;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryFormStoreTests : FormStoreContract
{
    private readonly InMemoryFormStore store = new();

    protected override IFormStore CreateStore() => store;
}
