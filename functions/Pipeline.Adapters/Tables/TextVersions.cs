using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Every version of a thing's texts: blobs `folder/v3-hash.md` and a row that names the hash, which is saved together with the thing itself.
/// Two writers of the same version so write different blobs, and only the texts of the one whose save succeeds are ever read.
/// </summary>
internal sealed class TextVersions(GuardedTable table, BlobContainerClient container, IReadOnlyList<string> extensions)
{
    private const string Blob = "Blob";

    /// <summary>Writes the texts, one for each extension, and returns the row that is still to be saved.</summary>
    public async Task<TableEntity> WriteAsync(
        string partitionKey, string name, int version, string folder, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts)));
        var blob = FormattableString.Invariant($"{folder}/v{version}-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}");
        await Task.WhenAll(extensions.Zip(texts, (extension, text) =>
            container.GetBlobClient(blob + extension).UploadAsync(new BinaryData(text), overwrite: true, cancellationToken)));
        return new TableEntity(partitionKey, TableKeys.Text(name, version)) { [Blob] = blob };
    }

    /// <summary>The row of a version and its texts in the order of the extensions; null when there is no such version.</summary>
    public async Task<(TableEntity Row, IReadOnlyList<string> Texts)?> ReadAsync(
        string partitionKey, string name, int version, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(partitionKey, TableKeys.Text(name, version), cancellationToken);
        if (row is null) return null;
        var blobs = await Task.WhenAll(extensions.Select(extension =>
            container.GetBlobClient(row.GetString(Blob) + extension).DownloadContentAsync(cancellationToken)));
        return (row, [.. blobs.Select(blob => blob.Value.Content.ToString())]);
    }
}
