using Pipeline.Core.Erasures;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Twins;

public sealed class InMemoryErasureRegisterTests : ErasureRegisterContract
{
    protected override IErasureRegister Register { get; } = new InMemoryErasureRegister();
}
