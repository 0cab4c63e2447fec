using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Http;
using Pipeline.Rendering;

namespace Pipeline.Functions.Desk;

/// <summary>The desk's script and looks, read once from `desk/assets/` beside the templates. Browsers keep them and ask whether they have changed.</summary>
public sealed class DeskAssets(RenderingOptions options)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { [".css"] = "text/css", [".js"] = "text/javascript", [".svg"] = "image/svg+xml" };

    private readonly Lazy<Dictionary<string, (string Type, byte[] Content, string Tag)>> files = new(() =>
        Directory.EnumerateFiles(Path.Combine(options.TemplatesRoot, "desk", "assets")).ToDictionary(path => Path.GetFileName(path), Read, StringComparer.Ordinal));

    /// <summary>Null for a name that is no file of the desk.</summary>
    public Answer? Find(HttpRequest request, string name)
    {
        if (!files.Value.TryGetValue(name, out var file)) return null;
        var answer = request.Headers.IfNoneMatch.ToString() == file.Tag
            ? new Answer(StatusCodes.Status304NotModified, "", default)
            : new Answer(StatusCodes.Status200OK, file.Type + "; charset=utf-8", file.Content);
        return answer.With("ETag", file.Tag).With("Cache-Control", "no-cache").With("X-Content-Type-Options", "nosniff");
    }

    private static (string, byte[], string) Read(string path)
    {
        var content = File.ReadAllBytes(path);
        return (Types[Path.GetExtension(path)], content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
    }
}
