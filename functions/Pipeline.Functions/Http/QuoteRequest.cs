using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>What an editor says with a decision about a quote: `{"reason":"…","by":"…"}`, at most 300 and 100 characters. No body says nothing.</summary>
public sealed record QuoteRequest(string? Reason, string? By)
{
    public static QuoteRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        if (body.IsEmpty) return new QuoteRequest(null, null);
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        if (malformed is not null)
        {
            found.Add(malformed);
            return null;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            found.Add(new Fault("", "Send an object, or nothing."));
            return null;
        }

        var read = new QuoteRequest(Text(root, "reason", 300, found), Text(root, "by", 100, found));
        return found.Count == 0 ? read : null;
    }

    private static string? Text(JsonElement root, string name, int longest, List<Fault> faults)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= longest) return text.Trim() is { Length: > 0 } said ? said : null;
        faults.Add(new Fault($"/{name}", $"Write a text of at most {longest} characters."));
        return null;
    }
}
