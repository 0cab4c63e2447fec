using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Adapters.Blobs;

namespace Pipeline.Adapters.Mails;

/// <summary>Mails in container `outbox`, whole, as they were handed over. A key has one file, written once.</summary>
internal sealed class KeptMails(BlobServiceClient blobs, string extension, string contentType)
{
    // What a blob name or a file system may not hold. `/` stays and makes a folder of the period.
    private const string Reserved = @"\:*?""<>|#%";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(BlobNames.Outbox);

    /// <summary>Keeps the mail unless the key has one already, by this call or another. Whether it was written.</summary>
    public async Task<bool> AddAsync(string key, byte[] mail, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                HttpHeaders = new() { ContentType = contentType },
            };
            await Blob(key).UploadAsync(new BinaryData(mail), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }

    public async Task<byte[]> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await Blob(key).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();

    public async Task<bool> HasAsync(string key, CancellationToken cancellationToken) => await Blob(key).ExistsAsync(cancellationToken);

    private BlobClient Blob(string key) => container.GetBlobClient($"{HexEscape.Write(key, Reserved)}{extension}");
}
