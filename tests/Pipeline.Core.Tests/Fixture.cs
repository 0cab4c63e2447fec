using System.Text;
using System.Text.Json.Nodes;

namespace Pipeline.Core.Tests;

/// <summary>The JSON documents beside the tests.</summary>
internal static class Fixture
{
    public static byte[] Bytes(string path)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream($"Pipeline.Core.Tests.{path.Replace('/', '.')}")
            ?? throw new FileNotFoundException(path);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static JsonNode Json(string path) => JsonNode.Parse(Bytes(path))!;

    public static byte[] ToBytes(this JsonNode? node) => Encoding.UTF8.GetBytes(node is null ? "null" : node.ToJsonString());

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
