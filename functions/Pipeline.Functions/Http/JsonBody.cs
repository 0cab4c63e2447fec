using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>The members of a JSON object that was sent, with the faults found on the way.</summary>
internal sealed class JsonBody
{
    private readonly List<Fault> faults = [];
    private readonly JsonElement root;

    public JsonBody(ReadOnlyMemory<byte> body)
    {
        (root, var malformed) = JsonDocuments.Parse(body.Span);
        if (malformed is not null) faults.Add(malformed);
        else if (root.ValueKind != JsonValueKind.Object) faults.Add(new Fault("", "Send an object."));
    }

    public IReadOnlyList<Fault> Faults => faults;

    public JsonElement? Member(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string Required(string name, int longest) => Optional(name, longest) ?? Refuse($"/{name}", $"Write a text of 1 to {longest} characters.");

    public string? Optional(string name, int longest)
    {
        if (Member(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString()! is var text && text.Length <= longest) return text.Trim().Length > 0 ? text : null;
        Refuse($"/{name}", $"Write a text of at most {longest} characters.");
        return null;
    }

    public string Refuse(string pointer, string detail)
    {
        if (!faults.Exists(each => each.Pointer == pointer || each.Pointer.Length == 0)) faults.Add(new Fault(pointer, detail));
        return "";
    }
}
