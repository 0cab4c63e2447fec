using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Adapters.Blobs;

/// <summary>Definitions as `folder/id.json`. A definition just read or put is answered from memory; another instance's change is seen within `Fresh`.</summary>
internal sealed class DefinitionBlobs(BlobContainerClient container, string folder, TimeProvider time)
{
    private const string Extension = ".json";

    // Every evaluation asks for its programme and form; an editor's change need not show at once on every instance.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Cached> cache = new(StringComparer.Ordinal);

    public async Task PutAsync(string id, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        await Blob(id).UploadAsync(new BinaryData(definition), overwrite: true, cancellationToken);
        cache[id] = new(definition.ToArray(), time.GetTimestamp());
    }

    public async Task<byte[]?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var known = cache.GetValueOrDefault(id);
        if (known is not null && time.GetElapsedTime(known.Since) < Fresh) return known.Definition;

        var since = time.GetTimestamp();
        byte[] found;
        try
        {
            found = (await Blob(id).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }

        // Only over what was known before the download: a definition put meanwhile is newer than this one.
        var read = new Cached(found, since);
        if (known is null) cache.TryAdd(id, read);
        else cache.TryUpdate(id, read, known);
        return found;
    }

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var prefix = $"{folder}/";
        var ids = new List<string>();
        var options = new GetBlobsOptions { Prefix = prefix };
        await foreach (var blob in container.GetBlobsAsync(options, cancellationToken)) ids.Add(blob.Name[prefix.Length..^Extension.Length]);
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    private BlobClient Blob(string id) => container.GetBlobClient($"{folder}/{id}{Extension}");

    private sealed record Cached(byte[] Definition, long Since);
}
