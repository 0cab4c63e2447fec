using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Core.Json;

namespace Pipeline.Core.Erasures;

/// <summary>Takes contacts out of a programme's definition, so that it stays one; what else it holds of them is replaced as in any text.</summary>
public static class DefinitionErasure
{
    private static readonly string[] PersonalMembers = ["email", "name"];

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (bool Changed, byte[] Bytes) Rewrite(byte[] definition, Erasure erasure)
    {
        var taken = Without(definition, erasure);
        var (changed, bytes) = PersonalBytes.Rewrite(taken ?? definition, erasure.Text.Replace);
        return (changed || taken is not null, bytes);
    }

    private static byte[]? Without(byte[] definition, Erasure erasure)
    {
        // A kept definition was read before, so it is JSON whose members occur once.
        if (JsonNode.Parse(ByteOrderMark.Strip(definition)) is not JsonObject root || root["participants"] is not JsonArray participants) return null;
        var contacts = participants.OfType<JsonObject>().Select(participant => participant["contacts"]).OfType<JsonArray>().ToList();
        var erased = contacts.SelectMany(list => list.OfType<JsonObject>()).Where(contact => IsOf(contact, erasure)).ToList();
        foreach (var contact in erased) ((JsonArray)contact.Parent!).Remove(contact);
        return erased.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(root, Written);
    }

    private static bool IsOf(JsonObject contact, Erasure erasure) =>
        PersonalMembers.Any(member => contact[member] is JsonValue value && value.TryGetValue(out string? text)
            && erasure.TargetOf(text) is { Kind: ErasureKind.Contact or ErasureKind.Subscriber or ErasureKind.Text });
}
