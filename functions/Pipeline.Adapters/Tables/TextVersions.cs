using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Every version of a thing's texts: blobs `folder/v3-hash.md` and a row that names the hash and the extensions, which is saved together with the
/// thing itself. Two writers of the same version so write different blobs, and only the texts of the one whose save succeeds are ever read.
/// `unlisted` are the extensions of rows that name none.
/// </summary>
internal sealed class TextVersions(GuardedTable table, BlobContainerClient container, IReadOnlyList<string> unlisted)
{
    private const string Blob = "Blob", Extensions = "Extensions";

    /// <summary>Writes the texts and returns the row that is still to be saved.</summary>
    public async Task<TableEntity> WriteAsync(
        string partitionKey, string name, int version, string folder, IReadOnlyList<(string Extension, BinaryData Content)> texts, CancellationToken cancellationToken)
    {
        var blob = FormattableString.Invariant($"{folder}/v{version}-{Hash(texts)}");
        await Task.WhenAll(texts.Select(each => container.GetBlobClient(blob + each.Extension).UploadAsync(each.Content, overwrite: true, cancellationToken)));
        return new TableEntity(partitionKey, TableKeys.Text(name, version)) { [Blob] = blob, [Extensions] = string.Join(' ', texts.Select(each => each.Extension)) };
    }

    /// <summary>The row of a version and its texts by extension; null when there is no such version.</summary>
    public async Task<(TableEntity Row, IReadOnlyDictionary<string, BinaryData> Texts)?> ReadAsync(
        string partitionKey, string name, int version, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(partitionKey, TableKeys.Text(name, version), cancellationToken);
        if (row is null) return null;
        var extensions = row.GetString(Extensions)?.Split(' ') ?? unlisted;
        var blobs = await Task.WhenAll(extensions.Select(extension =>
            container.GetBlobClient(row.GetString(Blob) + extension).DownloadContentAsync(cancellationToken)));
        return (row, extensions.Zip(blobs).ToDictionary(each => each.First, each => each.Second.Value.Content, StringComparer.Ordinal));
    }

    private static string Hash(IReadOnlyList<(string Extension, BinaryData Content)> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in texts) hash.AppendData(SHA256.HashData(content));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
