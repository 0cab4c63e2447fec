using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Templates;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Adapters.Tests.Blobs;

public sealed class BlobTemplateOverrideStoreTests(AzuriteFixture azurite) : TemplateOverrideStoreContract
{
    private readonly BlobContainerClient container = azurite.Blobs.GetBlobContainerClient(BlobNames.Templates);

    protected override ITemplateOverrideStore Store { get; } = new BlobTemplateOverrideStore(azurite.Blobs);

    protected override Task PutAsync(string template, string content) =>
        container.GetBlobClient(template).UploadAsync(new BinaryData(content), overwrite: true, TestContext.Current.CancellationToken);

    protected override Task RemoveAsync(string template) =>
        container.GetBlobClient(template).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
}
