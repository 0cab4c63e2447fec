using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableFlagStoreTests(AzuriteFixture azurite) : FlagStoreContract
{
    protected override IFlagStore CreateStore() => new TableFlagStore(azurite.Tables, new SequentialTokenSource());
}
