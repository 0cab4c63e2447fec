using Pipeline.Adapters.Tables;
using Pipeline.Core.Posts;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableQuoteApprovalsTests(AzuriteFixture azurite) : QuoteApprovalsContract
{
    protected override IQuoteApprovals CreateApprovals() => new TableQuoteApprovals(azurite.Tables, new SequentialTokenSource());
}
