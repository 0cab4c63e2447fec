using Pipeline.Core.Posts;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryQuoteApprovalsTests : QuoteApprovalsContract
{
    private readonly InMemoryQuoteApprovals approvals = new();

    protected override IQuoteApprovals CreateApprovals() => approvals;
}
