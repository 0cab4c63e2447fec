using Pipeline.Core.Newsletters;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemorySubscribersTests : SubscribersContract
{
    private readonly InMemorySubscribers subscribers = new();

    protected override ISubscribers Create() => subscribers;
}
