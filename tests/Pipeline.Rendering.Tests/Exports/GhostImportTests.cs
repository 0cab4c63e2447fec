using System.Text.Json;
using Pipeline.Rendering.Exports;

namespace Pipeline.Rendering.Tests.Exports;

public sealed class GhostImportTests
{
    [Fact]
    public void Ghost_gets_a_draft_with_its_tags()
    {
        var data = Data(ExportSamples.Write("ghost").Text);

        var post = data.GetProperty("posts")[0];

        post.GetProperty("slug").GetString().ShouldBe("resultat-2021");
        post.GetProperty("status").GetString().ShouldBe("draft");
        post.GetProperty("feature_image").GetString().ShouldBe("https://priser.example:8443/posts/kundeserviceprisen-2021/resultat-2021/image.png");
        post.GetProperty("published_at").GetDateTimeOffset().ShouldBe(new(2021, 3, 31, 0, 0, 0, TimeSpan.Zero));
        data.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("slug").GetString())
            .ShouldBe(["kundeserviceprisen-2021", "telefon", "e-post", "chat", "messenger"]);
        data.GetProperty("posts_tags").EnumerateArray().Select(link => link.GetProperty("tag_id").GetInt32()).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Theory]
    [MemberData(nameof(ExportSamples.Hostile), MemberType = typeof(ExportSamples))]
    public void Whatever_a_text_holds_it_stays_one_value(string said)
    {
        var post = Data(GhostImport.Write(ExportSamples.Post(said))).GetProperty("posts")[0];

        post.GetProperty("title").GetString().ShouldBe(said);
        post.GetProperty("custom_excerpt").GetString().ShouldBe(said);
        Html(post).ShouldBe($"<p>{said}</p>");
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(301, 297)]
    public void An_excerpt_that_is_too_long_ends_after_a_whole_word(int length, int expected)
    {
        var said = string.Concat(Enumerable.Repeat("orda ", 70))[..length];

        var excerpt = Data(GhostImport.Write(ExportSamples.Post("x") with { Description = said })).GetProperty("posts")[0].GetProperty("custom_excerpt").GetString()!;

        excerpt.Length.ShouldBeLessThanOrEqualTo(300);
        excerpt.TrimEnd('…').Length.ShouldBeInRange(expected - 4, expected);
    }

    private static JsonElement Data(string json) => JsonDocument.Parse(json).RootElement.GetProperty("db")[0].GetProperty("data");

    private static string? Html(JsonElement post) =>
        JsonDocument.Parse(post.GetProperty("lexical").GetString()!).RootElement.GetProperty("root").GetProperty("children")[0].GetProperty("html").GetString();
}
