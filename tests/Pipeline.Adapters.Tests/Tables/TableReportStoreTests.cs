using Pipeline.Adapters.Tables;
using Pipeline.Core.Reports;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableReportStoreTests(AzuriteFixture azurite) : ReportStoreContract
{
    protected override IReportStore CreateStore() => new TableReportStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource(), Mint);
}
