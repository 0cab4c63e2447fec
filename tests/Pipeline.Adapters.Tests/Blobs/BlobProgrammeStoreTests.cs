using Pipeline.Adapters.Blobs;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Adapters.Tests.Blobs;

public sealed class BlobProgrammeStoreTests(AzuriteFixture azurite) : ProgrammeStoreContract
{
    protected override IProgrammeStore CreateStore() => new BlobProgrammeStore(azurite.Blobs, TimeProvider.System);
}
