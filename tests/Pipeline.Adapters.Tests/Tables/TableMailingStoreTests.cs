using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableMailingStoreTests(AzuriteFixture azurite) : MailingStoreContract
{
    protected override IMailingStore CreateStore() => new TableMailingStore(azurite.Tables, new SequentialTokenSource());
}
