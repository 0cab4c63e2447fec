using Microsoft.AspNetCore.Http;
using Pipeline.Rendering;

namespace Pipeline.Functions.Http;

/// <summary>Scripts and looks of the pages, read once from `pages/assets/` and `desk/assets/` beside the templates. Browsers keep them and ask whether they have changed.</summary>
public sealed class SiteAssets(RenderingOptions options)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { [".css"] = "text/css", [".js"] = "text/javascript", [".svg"] = "image/svg+xml" };

    private readonly Lazy<Dictionary<string, byte[]>> pages = new(() => Read(options, "pages"));
    private readonly Lazy<Dictionary<string, byte[]>> desk = new(() => Read(options, "desk"));

    /// <summary>A file of the readers' pages; null for a name that is none.</summary>
    public Answer? FindOfPages(HttpRequest request, string name) => Find(request, pages.Value, name);

    /// <summary>A file of the desk; null for a name that is none.</summary>
    public Answer? FindOfDesk(HttpRequest request, string name) => Find(request, desk.Value, name);

    private static Answer? Find(HttpRequest request, Dictionary<string, byte[]> files, string name) => files.TryGetValue(name, out var content)
        ? Revalidation.Of(request, new Answer(StatusCodes.Status200OK, $"{Types[Path.GetExtension(name)]}; charset=utf-8", content)
            .With("Cache-Control", "no-cache").With("X-Content-Type-Options", "nosniff"))
        : null;

    private static Dictionary<string, byte[]> Read(RenderingOptions options, string room) =>
        Directory.EnumerateFiles(Path.Combine(options.TemplatesRoot, room, "assets"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);
}
