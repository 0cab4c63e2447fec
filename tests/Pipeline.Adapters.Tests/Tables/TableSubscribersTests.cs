using Pipeline.Adapters.Tables;
using Pipeline.Core.Newsletters;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableSubscribersTests(AzuriteFixture azurite) : SubscribersContract
{
    protected override ISubscribers Create() => new TableSubscribers(azurite.Tables, new SequentialTokenSource());
}
