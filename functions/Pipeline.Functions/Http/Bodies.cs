using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>Reads request bodies whole and raw, chunked or not, up to a limit in bytes.</summary>
public static class Bodies
{
    /// <summary>One document: an evaluation, a webhook, a definition.</summary>
    public const int Single = 1024 * 1024;

    /// <summary>A batch of evaluations.</summary>
    public const int Batch = 64 * 1024 * 1024;

    /// <summary>The body, or null when it is larger than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return null;
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        using var chunk = MemoryPool<byte>.Shared.Rent(16 * 1024);
        int read;
        while ((read = await request.Body.ReadAsync(chunk.Memory, cancellationToken)) > 0)
        {
            if (buffer.Length + read > limit) return null;
            buffer.Write(chunk.Memory.Span[..read]);
        }

        return buffer.ToArray();
    }

    public static Answer TooLarge(int limit) => Answer.Problem(
        StatusCodes.Status413PayloadTooLarge, "Too large", $"The body may hold {limit / (1024 * 1024)} MiB at the most. Split it and send the parts.");
}
