using Pipeline.Adapters.Tables;
using Pipeline.Core.Audit;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableAuditListTests(AzuriteFixture azurite) : AuditListContract
{
    protected override IAuditList List { get; } = new TableAuditList(azurite.Tables, new SequentialTokenSource());
}
