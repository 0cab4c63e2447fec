using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Functions.Desk;

/// <summary>Reads a form that carries files (`multipart/form-data`), at most 1 MiB in all: its fields as text, and its files whole by the names of their fields.</summary>
internal sealed record DeskUpload(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>The boundary between the parts; null when the request carries no files.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    public static async Task<DeskUpload> ReadAsync(byte[] body, string boundary, CancellationToken cancellationToken)
    {
        var (fields, files) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        while (await NextAsync(reader, cancellationToken) is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } header || HeaderUtilities.RemoveQuotes(header.Name).Value is not { } name) continue;
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, cancellationToken);
            if (header.IsFileDisposition()) files[name] = content.ToArray();
            else fields[name] = System.Text.Encoding.UTF8.GetString(content.ToArray());
        }

        return new DeskUpload(fields, files);
    }

    /// <summary>A form that is cut off ends where it is cut: what it proves nothing by is refused like any other.</summary>
    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
