using System.Text.Json;
using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>What an editor says with a decision about a quote: `{"reason":"…","by":"…"}`, at most 300 and 100 characters. No body says nothing.</summary>
public sealed record QuoteRequest(string? Reason, string? By)
{
    public static QuoteRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        if (body.IsEmpty) return new QuoteRequest(null, null);
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                found.Add(new Fault("", "Send an object, or nothing."));
                return null;
            }

            var read = new QuoteRequest(Text(document.RootElement, "reason", 300, found), Text(document.RootElement, "by", 100, found));
            return found.Count == 0 ? read : null;
        }
        catch (JsonException malformed)
        {
            found.Add(new Fault("", $"Line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1}: this is not JSON."));
            return null;
        }
    }

    private static string? Text(JsonElement root, string name, int longest, List<Fault> faults)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= longest) return text.Trim() is { Length: > 0 } said ? said : null;
        faults.Add(new Fault($"/{name}", $"Write a text of at most {longest} characters."));
        return null;
    }
}
