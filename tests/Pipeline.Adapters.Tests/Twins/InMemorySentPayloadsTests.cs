using Pipeline.Core.Evaluations;
using Pipeline.Core.Retention;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemorySentPayloadsTests : SentPayloadsContract
{
    private readonly InMemoryEvaluationStore store = new();

    protected override IEvaluationStore CreateStore() => store;

    protected override ISentPayloads CreatePayloads() => store;
}
