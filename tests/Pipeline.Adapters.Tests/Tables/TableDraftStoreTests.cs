using Pipeline.Adapters.Tables;
using Pipeline.Core.Posts;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableDraftStoreTests(AzuriteFixture azurite) : DraftStoreContract
{
    protected override IDraftStore CreateStore() => new TableDraftStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource());
}
