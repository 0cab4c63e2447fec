using System.IO.Compression;
using System.Net;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.EndToEnd.Tests.Erasures;

/// <summary>Reads everything that an account has by its own rules, none of the product's: every column and file as it lies, unpacked, and with the usual escapes undone.</summary>
internal sealed class StorageReader(IServiceProvider services)
{
    /// <summary>Where the text occurs.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string text, CancellationToken cancellationToken)
    {
        var places = new List<string>();
        var tables = services.GetRequiredService<TableServiceClient>();
        await foreach (var table in tables.QueryAsync(cancellationToken: cancellationToken))
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                if (row.Any(column => Holds(column.Value, text))) places.Add($"{table.Name}/{row.PartitionKey}/{row.RowKey}");
        var blobs = services.GetRequiredService<BlobServiceClient>();
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: cancellationToken))
        {
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
                if (Holds(blob.Name, text) || Holds(content, text)) places.Add($"{container.Name}/{blob.Name}");
            }
        }

        return places;
    }

    private static bool Holds(object? value, string text) => value switch
    {
        string written => Readings(written).Any(reading => reading.Contains(text, StringComparison.OrdinalIgnoreCase)),
        byte[] bytes => Holds(Encoding.UTF8.GetString(bytes), text) || (bytes is [0x1f, 0x8b, ..] && Holds(Unpack(bytes), text)),
        _ => false,
    };

    private static IEnumerable<string> Readings(string written) =>
    [
        written, WebUtility.HtmlDecode(written), WebUtility.UrlDecode(written), written.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=40", "@", StringComparison.Ordinal),
        System.Text.RegularExpressions.Regex.Replace(written, @"\\u([0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()),
    ];

    private static byte[] Unpack(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
