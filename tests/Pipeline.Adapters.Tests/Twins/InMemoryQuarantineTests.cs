using Pipeline.Core.Forms;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryQuarantineTests : QuarantineContract
{
    private readonly InMemoryQuarantine quarantine = new();

    protected override IQuarantine CreateQuarantine() => quarantine;
}
