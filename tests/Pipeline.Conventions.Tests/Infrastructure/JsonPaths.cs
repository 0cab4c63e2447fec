using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

internal static class JsonPaths
{
    /// <summary>The value at a path of property names as plain text (`true`, `TLS1_2`), or null when there is none.</summary>
    public static string? Text(this JsonNode? node, string path) => node.At(path)?.ToString();

    public static JsonNode? At(this JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (current, name) => (current as JsonObject)?[name]);

    /// <summary>The node itself and every node below it.</summary>
    public static IEnumerable<JsonNode> Everything(this JsonNode node)
    {
        var below = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return below.Where(each => each is not null).SelectMany(each => each!.Everything()).Prepend(node);
    }
}
