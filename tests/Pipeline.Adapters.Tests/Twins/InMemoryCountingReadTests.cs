using Pipeline.Core.Evaluations;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryCountingReadTests : CountingReadContract
{
    private readonly InMemoryEvaluationStore store = new();

    protected override IEvaluationStore CreateStore() => store;
}
