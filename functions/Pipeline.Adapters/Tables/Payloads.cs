using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Bytes of any size that belong to a row, gzipped: in a property when they fit, else in a blob named by their SHA-256, which is written first.
/// An orphan blob is harmless; a row without its blob would not be.
/// </summary>
internal sealed class Payloads(BlobContainerClient container)
{
    /// <summary>Puts the bytes into the row, or into a blob under the folder with its name in the row.</summary>
    public async Task WriteAsync(TableEntity row, string name, ReadOnlyMemory<byte> bytes, string folder, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty) return;
        var packed = Gzip.Pack(bytes.Span);
        if (packed.Length <= StorageRules.MaxPropertyBytes)
        {
            row[name] = packed;
            return;
        }

        var blob = $"{folder}/{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}.gz";
        // The name is the content, so writing over it changes nothing and a lost response needs no care.
        await container.GetBlobClient(blob).UploadAsync(new BinaryData(packed), overwrite: true, cancellationToken);
        row[name + "Blob"] = blob;
    }

    /// <summary>Gives another row the same bytes.</summary>
    public static void Copy(TableEntity from, TableEntity to, string name)
    {
        foreach (var property in (string[])[name, name + "Blob"])
            if (from.TryGetValue(property, out var value)) to[property] = value;
    }

    /// <summary>The bytes as they were written; none when the row has none.</summary>
    public async Task<byte[]> ReadAsync(TableEntity row, string name, CancellationToken cancellationToken)
    {
        if (row.GetBinary(name) is { } packed) return Gzip.Unpack(packed);
        if (row.GetString(name + "Blob") is not { } blob) return [];
        var content = await container.GetBlobClient(blob).DownloadContentAsync(cancellationToken);
        return Gzip.Unpack(content.Value.Content.ToArray());
    }

    /// <summary>The blob that the row names for the bytes; null when they lie in the row itself.</summary>
    public static string? BlobOf(TableEntity row, string name) => row.GetString(name + "Blob");

    /// <summary>Takes the bytes, or the name of their blob, out of the row.</summary>
    public static void Remove(TableEntity row, string name)
    {
        row.Remove(name);
        row.Remove(name + "Blob");
    }

    /// <summary>Deletes a blob, unless somebody wrote the same bytes again since the instant and is about to name them.</summary>
    public async Task DeleteAsync(string blob, DateTimeOffset unwrittenSince, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(blob).DeleteIfExistsAsync(
                conditions: new BlobRequestConditions { IfUnmodifiedSince = unwrittenSince }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException written) when (written.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            // The bytes are somebody else's by now, and as young as that.
        }
    }
}
