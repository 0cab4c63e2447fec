using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableCountingReadTests(AzuriteFixture azurite) : CountingReadContract
{
    protected override IEvaluationStore CreateStore() => new TableEvaluationStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource());
}
