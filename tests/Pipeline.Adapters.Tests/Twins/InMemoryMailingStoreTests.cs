using Pipeline.Core.Delivery.Mailings;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryMailingStoreTests : MailingStoreContract
{
    private readonly InMemoryMailingStore store = new();

    protected override IMailingStore CreateStore() => store;
}
