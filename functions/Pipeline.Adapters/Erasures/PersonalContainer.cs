using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>A container: each file of the programme is read, and what has something of the erasure is written anew by its ETag, or deleted.</summary>
internal sealed class PersonalContainer(string name, BlobContainerClient container) : IPersonalPlace
{
    public async Task<PlaceTally> EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var (looked, changed) = (0, 0);
        await foreach (var blob in NamesAsync(erasure, cancellationToken))
        {
            looked++;
            if (await EraseAsync(blob, erasure, cancellationToken)) changed++;
        }

        return new(looked, changed);
    }

    public async Task<PlaceTally> LookAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var (looked, left) = (0, 0);
        await foreach (var blob in NamesAsync(erasure, cancellationToken))
        {
            looked++;
            if (erasure.Text.OccursIn(HexEscape.Read(blob)) || (await FindAsync(blob, cancellationToken) is { } file && HasText(blob, file, erasure))) left++;
        }

        return new(looked, left);
    }

    public async Task ReadAsync(Erasure scope, Action<string> text, CancellationToken cancellationToken)
    {
        await foreach (var blob in NamesAsync(scope, cancellationToken))
        {
            text(HexEscape.Read(blob));
            if (await FindAsync(blob, cancellationToken) is not { } file) continue;
            BlobTexts.Rewrite(blob, file.Content.ToArray(), each =>
            {
                text(each);
                return each;
            });
        }
    }

    private async Task<bool> EraseAsync(string blob, Erasure erasure, CancellationToken cancellationToken)
    {
        while (await FindAsync(blob, cancellationToken) is { } file)
        {
            var isNamed = erasure.Text.OccursIn(HexEscape.Read(blob));
            var (changed, bytes) = BlobTexts.Rewrite(name, blob, file.Content.ToArray(), erasure);
            if (!isNamed && !changed) return false;
            try
            {
                if (isNamed || bytes is null) await Client(blob).DeleteIfExistsAsync(conditions: new() { IfMatch = file.Details.ETag }, cancellationToken: cancellationToken);
                else await WriteAsync(blob, file.Details, bytes, cancellationToken);
                return true;
            }
            catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.ConditionNotMet)
            {
                // Written meanwhile: what is there now is read.
            }
        }

        return false;
    }

    private static bool HasText(string blob, BlobDownloadResult file, Erasure erasure)
    {
        var found = false;
        BlobTexts.Rewrite(blob, file.Content.ToArray(), each =>
        {
            found |= erasure.Text.OccursIn(each);
            return each;
        });
        return found;
    }

    private async Task WriteAsync(string blob, BlobDownloadDetails details, byte[] bytes, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { Conditions = new() { IfMatch = details.ETag }, HttpHeaders = new() { ContentType = details.ContentType } };
        await Client(blob).UploadAsync(new BinaryData(bytes), options, cancellationToken);
    }

    private async Task<BlobDownloadResult?> FindAsync(string blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await Client(blob).DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Client(string blob) => container.GetBlobClient(blob);

    private async IAsyncEnumerable<string> NamesAsync(Erasure erasure, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var prefix in BlobScope.Prefixes(name, erasure))
            await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken)) yield return blob.Name;
    }
}
