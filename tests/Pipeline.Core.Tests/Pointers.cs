using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Core.Tests;

/// <summary>RFC 6901 pointers, read independently of the code under test.</summary>
internal static class Pointers
{
    /// <summary>Whether the pointer leads to something that is in the document.</summary>
    public static bool Exists(JsonNode? document, string pointer)
    {
        if (pointer.Length == 0) return true;
        if (pointer[0] != '/') return false;
        var node = document;
        foreach (var token in pointer[1..].Split('/').Select(Unescape))
        {
            switch (node)
            {
                case JsonObject members when members.TryGetPropertyValue(token, out var member):
                    node = member;
                    break;
                case JsonArray items when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count:
                    node = items[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether a fault's pointer leads to something, or to where its missing property should be.</summary>
    public static bool LeadsSomewhere(JsonNode? document, Fault fault)
    {
        if (Exists(document, fault.Pointer)) return true;
        var last = fault.Pointer.LastIndexOf('/');
        return last >= 0 && fault.Detail.Contains("is missing", StringComparison.Ordinal)
            && Exists(document, fault.Pointer[..last]) && Find(document, fault.Pointer[..last]) is JsonObject;
    }

    /// <summary>The pointers of every value in the document, the document itself first.</summary>
    public static IEnumerable<string> All(JsonNode? node, string at = "") => node switch
    {
        JsonObject members => [at, .. members.SelectMany(member => All(member.Value, $"{at}/{Escape(member.Key)}"))],
        JsonArray items => [at, .. items.SelectMany((item, index) => All(item, string.Create(CultureInfo.InvariantCulture, $"{at}/{index}")))],
        _ => [at],
    };

    public static JsonNode? Find(JsonNode? document, string pointer) =>
        pointer.Length == 0 ? document : pointer[1..].Split('/').Select(Unescape).Aggregate(document, Step);

    /// <summary>Puts a value in the place of the one at the pointer, which is not the document itself.</summary>
    public static void Replace(JsonNode document, string pointer, JsonNode? value)
    {
        var (parent, token) = Parent(document, pointer);
        if (parent is JsonArray items) items[int.Parse(token, CultureInfo.InvariantCulture)] = value;
        else parent[token] = value;
    }

    public static void Remove(JsonNode document, string pointer)
    {
        var (parent, token) = Parent(document, pointer);
        if (parent is JsonArray items) items.RemoveAt(int.Parse(token, CultureInfo.InvariantCulture));
        else parent.AsObject().Remove(token);
    }

    private static (JsonNode Parent, string Token) Parent(JsonNode document, string pointer)
    {
        var end = pointer.LastIndexOf('/');
        return (Find(document, pointer[..end])!, Unescape(pointer[(end + 1)..]));
    }

    private static JsonNode? Step(JsonNode? node, string token) =>
        node is JsonArray items ? items[int.Parse(token, CultureInfo.InvariantCulture)] : node![token];

    private static string Escape(string token) =>
        token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
