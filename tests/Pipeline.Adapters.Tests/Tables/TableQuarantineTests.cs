using Pipeline.Adapters.Tables;
using Pipeline.Core.Forms;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableQuarantineTests(AzuriteFixture azurite) : QuarantineContract
{
    protected override IQuarantine CreateQuarantine() => new TableQuarantine(azurite.Tables, azurite.Blobs, new SequentialTokenSource());
}
