using System.Text;
using System.Text.Json;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>Parts of newline-delimited JSON. A line that is not a JSON object goes as it is: the door says best what is wrong with it.</summary>
internal static class NdjsonParts
{
    private const string MediaType = "application/x-ndjson";

    public static async IAsyncEnumerable<ImportPart> ReadAsync(IAsyncEnumerable<string> lines, string programme)
    {
        var (text, items, number, first) = (new StringBuilder(), 0, 0L, 1L);
        await foreach (var line in lines)
        {
            number++;
            var (sent, refused) = Check(line, number, programme);
            if (refused is not null || items == ImportPart.MostItems)
            {
                if (items > 0) yield return new ImportPart(MediaType, text.ToString(), items, first - 1, null);
                if (refused is not null) yield return refused;
                (text, items, first) = (new StringBuilder(), 0, refused is null ? number : number + 1);
            }

            if (refused is not null) continue;
            text.Append(sent).Append('\n');
            if (!string.IsNullOrWhiteSpace(sent)) items++;
        }

        if (items > 0) yield return new ImportPart(MediaType, text.ToString(), items, first - 1, null);
    }

    private static (string Sent, ImportPart? Refused) Check(string line, long number, string programme)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return (line, null);
            if (!document.RootElement.TryGetProperty("programme", out var named)) return (WithProgramme(line, document.RootElement, programme), null);
            if (named.ValueKind != JsonValueKind.String || named.GetString() == programme) return (line, null);

            var id = document.RootElement.TryGetProperty("id", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
            return ("", ImportPart.Refusal(number, id, "/programme", $"is '{named.GetString()}', but the file is imported for '{programme}'"));
        }
        catch (JsonException)
        {
            return (line, null);
        }
    }

    // Spliced in rather than serialised anew: everything else stays as it was sent.
    private static string WithProgramme(string line, JsonElement item, string programme)
    {
        var start = line.IndexOf('{', StringComparison.Ordinal) + 1;
        var separator = item.EnumerateObject().Any() ? "," : "";
        return $"{line[..start]}\"programme\":{JsonSerializer.Serialize(programme)}{separator}{line[start..]}";
    }
}
