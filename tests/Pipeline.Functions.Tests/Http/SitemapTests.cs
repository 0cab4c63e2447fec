using System.Xml.Linq;

namespace Pipeline.Functions.Tests.Http;

public sealed class SitemapTests
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sitemap_names_the_indexes_and_what_is_published_by_the_rules_of_the_protocol()
    {
        var award = await PublishedAward.WithAsync(Cancellation, ("result", "season", 1), ("hidden", "2021-W02", null));

        var root = XDocument.Parse(await award.Sitemap.WriteAsync(Cancellation)).Root!;

        root.Name.ShouldBe(Protocol + "urlset");
        root.Elements().ShouldAllBe(url => url.Name == Protocol + "url" && url.Elements().First().Name == Protocol + "loc");
        root.Descendants(Protocol + "loc").Select(loc => loc.Value).ShouldBe(
            ["https://priser.example/posts", "https://priser.example/posts/prisen-2026", "https://priser.example/posts/prisen-2026/result"]);
        root.Descendants(Protocol + "lastmod").Select(changed => changed.Value).ShouldBe(["1970-01-02T00:00:00Z", "1970-01-02T00:00:00Z"]);
    }

    [Theory]
    [InlineData("/r/")]
    [InlineData("/u/")]
    [InlineData("/f/")]
    [InlineData("/desk")]
    public void Search_engines_are_kept_from_what_is_not_for_everybody(string path) =>
        new PublishedAward().Sitemap.Robots.Split('\n').ShouldContain($"Disallow: {path}");

    [Fact]
    public void Search_engines_are_told_where_the_sitemap_lies() =>
        new PublishedAward().Sitemap.Robots.ShouldContain("\n\nSitemap: https://priser.example/sitemap.xml\n");
}
