using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Pipeline.Rendering.Exports;

/// <summary>
/// Markdown with YAML 1.2 in front. Values are written as JSON strings, which YAML's double-quoted ones contain, so nothing in them can be
/// read as structure.
/// </summary>
internal static class FrontMatter
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(ExportedPost post)
    {
        var yaml = new StringBuilder("---\n");
        Line(yaml, "title", Quoted(post.Title));
        Line(yaml, "date", post.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(yaml, "lang", Quoted(post.Language));
        Line(yaml, "slug", Quoted(post.Slug));
        Line(yaml, "description", Quoted(post.Description));
        Line(yaml, "tags", $"[{string.Join(", ", post.Tags.Select(Quoted))}]");
        if (post.Image is { } image) Line(yaml, "image", Quoted(image.AbsoluteUri));
        if (post.Author is { } author) Line(yaml, "author", Quoted(author.Name));
        return yaml.Append("---\n\n").Append(post.Body).ToString();
    }

    private static void Line(StringBuilder yaml, string key, string value) => yaml.Append(key).Append(": ").Append(value).Append('\n');

    private static string Quoted(string value) => JsonSerializer.Serialize(value, Quoting);
}
