using Pipeline.Core.Alerts;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryAlertStoreTests : AlertStoreContract
{
    private readonly InMemoryAlertStore store = new();

    protected override IAlertStore CreateStore() => store;
}
