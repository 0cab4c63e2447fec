using Pipeline.Adapters.Tables;
using Pipeline.Core.Results;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableResultsStoreTests(AzuriteFixture azurite) : ResultsStoreContract
{
    protected override IResultsStore CreateStore() => new TableResultsStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource());
}
