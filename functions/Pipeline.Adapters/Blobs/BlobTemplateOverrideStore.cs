using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Core.Templates;

namespace Pipeline.Adapters.Blobs;

/// <summary>Overrides as blobs of container `templates`, each under its template's name. The version is that of all names and ETags.</summary>
public sealed class BlobTemplateOverrideStore(BlobServiceClient blobs) : ITemplateOverrideStore
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(BlobNames.Templates);

    public async Task<TemplateOverrides?> ReadAsync(string knownVersion, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, BlobItem>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken)) found[blob.Name] = blob;
        var version = found.Count == 0 ? TemplateOverrides.None.Version : VersionOf(found.Values);
        if (version == knownVersion) return null;

        List<TemplateOverride> overrides = [];
        foreach (var name in found.Keys)
        {
            var content = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            overrides.Add(new TemplateOverride(name, content.Value.Content.ToArray()));
        }

        return new TemplateOverrides(version, overrides);
    }

    private static string VersionOf(IEnumerable<BlobItem> blobs)
    {
        var names = string.Join('\n', blobs.Select(blob => $"{blob.Name} {blob.Properties.ETag}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)));
    }
}
