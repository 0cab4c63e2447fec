using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>Parts of a file that is one JSON document: an evaluation, or an array of them. Each becomes a line of a batch.</summary>
internal static class JsonParts
{
    public static IAsyncEnumerable<ImportPart> ReadAsync(string path, string programme, CancellationToken cancellationToken) =>
        NdjsonParts.ReadAsync(LinesAsync(path, cancellationToken), programme);

    private static async IAsyncEnumerable<string> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (!await IsArrayAsync(path, cancellationToken))
        {
            using var document = await ReadOneAsync(file, path, cancellationToken);
            yield return JsonSerializer.Serialize(document.RootElement);
            yield break;
        }

        await using var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, JsonSerializerOptions.Web, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(items, path)) yield return JsonSerializer.Serialize(items.Current);
    }

    private static async Task<bool> IsArrayAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path);
        var start = new char[256];
        int read;
        while ((read = await reader.ReadAsync(start, cancellationToken)) > 0)
        {
            var text = start.AsSpan(0, read).TrimStart();
            if (text.Length > 0) return text[0] == '[';
        }

        return false;
    }

    private static async Task<JsonDocument> ReadOneAsync(Stream file, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        }
        catch (JsonException exception)
        {
            throw Malformed(path, exception);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<JsonElement> items, string path)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (JsonException exception)
        {
            throw Malformed(path, exception);
        }
    }

    private static CannotStartException Malformed(string path, JsonException exception) => new(
        $"{path} is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}; nothing after that was read.", exception);
}
