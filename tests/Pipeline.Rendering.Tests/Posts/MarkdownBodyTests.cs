using AngleSharp.Html.Parser;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class MarkdownBodyTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](//evil.example/x)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    public void A_link_elsewhere_than_the_web_is_only_its_words(string markdown) => Parse(markdown).QuerySelectorAll("a").ShouldBeEmpty();

    [Theory]
    [InlineData("[x](https://priser.example/a)", "https://priser.example/a")]
    [InlineData("[x](/posts/a)", "/posts/a")]
    [InlineData("[x](mailto:post@priser.example)", "mailto:post@priser.example")]
    [InlineData("[x](#dialog)", "#dialog")]
    public void A_link_to_the_web_or_a_mailbox_stays(string markdown, string href) =>
        Parse(markdown).QuerySelector("a")!.GetAttribute("href").ShouldBe(href);

    [Fact]
    public void A_strangers_picture_is_only_its_words()
    {
        var document = Parse("Se ![en katt](https://evil.example/pixel.png) her");

        document.QuerySelectorAll("img").ShouldBeEmpty();
        document.Body!.TextContent.Trim().ShouldBe("Se en katt her");
    }

    [Fact]
    public void Html_is_text() => Parse("<b onclick=x>hei</b>\n\n<script>x</script>").Body!.Children.ShouldAllBe(element => element.LocalName == "p");

    [Fact]
    public void A_chart_is_drawn_where_it_stands_alone() =>
        Parse("Før\n\n![Ord](chart:share)\n\nEtter").QuerySelector("figure.chart svg")!.Id.ShouldBe("share");

    [Theory]
    [InlineData("![x](chart:../secret)")]
    [InlineData("![x](chart:)")]
    public void A_chart_is_named_plainly(string markdown) => Should.Throw<TemplateException>(() => Parse(markdown));

    [Theory]
    [InlineData("> Eg kjente eg vart irritert, og ho svarte ikkje.", "nn")]
    [InlineData("> Jeg fik ikke noget svar efter en uge, og ingen hjælp.", "da")]
    [InlineData("> Jeg fikk ikke noe svar, og ble veldig irritert.", null)]
    [InlineData("> Helt greit.", null)]
    public void A_quote_in_another_language_says_so(string markdown, string? expected) =>
        Parse(markdown).QuerySelector("blockquote")!.GetAttribute("lang").ShouldBe(expected);

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string markdown) =>
        new HtmlParser().ParseDocument(new MarkdownBody(name => $"<figure class=\"chart\"><svg id=\"{name}\"></svg></figure>", "nb").ToHtml(markdown));
}
