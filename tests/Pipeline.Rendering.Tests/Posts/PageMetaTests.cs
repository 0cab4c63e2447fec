using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PageMetaTests
{
    private static readonly PostRequest Request = SampleSeason.Result();

    [Fact]
    public void A_post_names_its_own_address() =>
        Write(Request).QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://priser.example:8443/posts/kundeserviceprisen-2021/resultat-2021");

    [Fact]
    public void Its_date_is_the_last_day_that_it_tells_of() => Meta(Write(Request), "article:published_time").ShouldBe("2021-03-31");

    [Theory]
    [InlineData("nb", "nb_NO")]
    [InlineData("nn", "nn_NO")]
    [InlineData("da", "da_DK")]
    [InlineData("sv", "sv_SE")]
    [InlineData("en", "en_GB")]
    public void Its_language_is_said_with_the_country_that_sharing_services_want(string language, string expected) =>
        Meta(Write(SampleSeason.In(Request, language)), "og:locale").ShouldBe(expected);

    [Fact]
    public void Title_and_description_are_what_stands_first_in_the_text()
    {
        var page = Write(Request);

        Meta(page, "og:title").ShouldBe(page.QuerySelector("h1")!.TextContent);
        Meta(page, "og:description").ShouldBe(page.QuerySelector("main p")!.TextContent);
    }

    [Fact]
    public void The_picture_of_shared_links_lies_beside_the_post_and_its_words_are_what_it_shows()
    {
        var page = Write(Request);

        Meta(page, "og:image").ShouldBe("https://priser.example:8443/posts/kundeserviceprisen-2021/resultat-2021/image.png");
        Meta(page, "og:image:width").ShouldBe("1200");
        Meta(page, "og:image:height").ShouldBe("630");
        Meta(page, "og:image:alt").ShouldBe(
            "Kundeserviceprisen 2021 – 3 av 4 ville handlet, 1 av 4 ville ikke – 75,8\u00a0% – Svarer «Ja» på «Ville du handlet med dette selskapet?» – "
            + "Dialoger: 3\u00a0827. Usikkerhet: 74,4 til 77,1");
    }

    [Fact]
    public void Who_signs_is_named_at_the_end_and_to_machines()
    {
        var page = Write(Request);

        page.QuerySelector("footer.author")!.TextContent.ShouldBe("Av Maja Tallaksen, redaktør");
        page.QuerySelector("meta[name=author]")!.GetAttribute("content").ShouldBe("Maja Tallaksen");
    }

    [Fact]
    public void A_programme_without_an_author_signs_nothing()
    {
        var page = Write(Request with { Programme = Request.Programme with { Author = null } });

        page.QuerySelector("footer.author").ShouldBeNull();
        page.QuerySelector("meta[name=author]").ShouldBeNull();
    }

    [Fact]
    public void An_author_without_a_title_is_only_a_name() =>
        Write(Request with { Programme = Request.Programme with { Author = new Author("\"><script>", null) } })
            .QuerySelector("footer.author")!.TextContent.ShouldBe("Av \"><script>");

    [Fact]
    public void How_it_was_measured_stands_in_a_box_of_its_own()
    {
        var box = Write(Request).QuerySelectorAll("section.method").ShouldHaveSingleItem();

        box.QuerySelector("h2")!.TextContent.ShouldBe("Slik er det målt");
        box.QuerySelectorAll("li").Length.ShouldBe(7);
        box.QuerySelector("a").ShouldBeNull();
    }

    private static string? Meta(IHtmlDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static IHtmlDocument Write(PostRequest request) =>
        new HtmlParser().ParseDocument(new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Html);
}
