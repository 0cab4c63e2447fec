using Pipeline.Core.Reports;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryReportStoreTests : ReportStoreContract
{
    private readonly InMemoryReportStore store = new();

    protected override IReportStore CreateStore() => store;
}
