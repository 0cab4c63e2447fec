using Microsoft.AspNetCore.Http;
using Pipeline.Rendering;

namespace Pipeline.Functions.Http;

/// <summary>The scripts of readers' pages, read once from `pages/assets/` beside the templates.</summary>
public sealed class PageAssets(RenderingOptions options)
{
    private readonly Lazy<Dictionary<string, byte[]>> files = new(() =>
        Directory.EnumerateFiles(Path.Combine(options.TemplatesRoot, "pages", "assets"), "*.js").ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal));

    /// <summary>Null for a name that is no script of a page.</summary>
    public Answer? Find(HttpRequest request, string name) => files.Value.TryGetValue(name, out var content)
        ? Revalidation.Of(request, new Answer(StatusCodes.Status200OK, "text/javascript; charset=utf-8", content)
            .With("Cache-Control", "no-cache").With("X-Content-Type-Options", "nosniff"))
        : null;
}
