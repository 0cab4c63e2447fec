using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableErasureRegisterTests(AzuriteFixture azurite) : ErasureRegisterContract
{
    protected override IErasureRegister Register { get; } = new TableErasureRegister(azurite.Tables, new SequentialTokenSource());
}
