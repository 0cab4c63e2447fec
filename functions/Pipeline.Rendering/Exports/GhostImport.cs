using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Pipeline.Core;

namespace Pipeline.Rendering.Exports;

/// <summary>
/// An import file of Ghost 5 and later (docs.ghost.org/migration/custom): one draft whose content is an HTML card. Its author becomes who
/// imports it, since Ghost knows authors by their mail address.
/// </summary>
internal static class GhostImport
{
    private const string Version = "5.0.0";

    /// <summary>What Ghost takes as an excerpt, in characters.</summary>
    private const int LongestExcerpt = 300;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(ExportedPost post)
    {
        var midnight = new DateTimeOffset(post.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var tags = post.Tags.Select((name, index) => new { Id = index + 1, Name = name, Slug = NameSlug.Of(name) }).ToList();
        var data = new
        {
            Posts = new[]
            {
                new
                {
                    Id = 1,
                    post.Title,
                    post.Slug,
                    FeatureImage = post.Image?.AbsoluteUri,
                    Lexical = JsonSerializer.Serialize(Card(post.Html), Options),
                    Status = "draft",
                    Type = "post",
                    Locale = post.Language,
                    CustomExcerpt = Shortened(post.Description),
                    CreatedAt = midnight,
                    PublishedAt = midnight,
                },
            },
            Tags = tags,
            PostsTags = tags.Select((tag, index) => new { PostId = 1, TagId = tag.Id, SortOrder = index }),
        };
        var import = new { Db = new[] { new { Meta = new { ExportedOn = midnight.ToUnixTimeMilliseconds(), Version }, Data = data } } };
        return JsonSerializer.Serialize(import, Options) + "\n";
    }

    private static object Card(string html) => new
    {
        Root = new { Type = "root", Version = 1, Format = "", Indent = 0, Children = new[] { new { Type = "html", Version = 1, Html = html } } },
    };

    /// <summary>Ends after a whole word.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestExcerpt) return text;
        var end = text.LastIndexOf(' ', LongestExcerpt - 2);
        return text[..(end > 0 ? end : LongestExcerpt - 1)] + "…";
    }
}
