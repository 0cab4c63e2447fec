using Pipeline.Core.Audit;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryAuditListTests : AuditListContract
{
    protected override IAuditList List { get; } = new InMemoryAuditList();
}
