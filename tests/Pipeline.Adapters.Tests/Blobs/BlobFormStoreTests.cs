using Pipeline.Adapters.Blobs;
using Pipeline.Core.Forms;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Adapters.Tests.Blobs;

public sealed class BlobFormStoreTests(AzuriteFixture azurite) : FormStoreContract
{
    protected override IFormStore CreateStore() => new BlobFormStore(azurite.Blobs, TimeProvider.System);
}
