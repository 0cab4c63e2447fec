using System.Xml.Linq;
using Pipeline.Rendering.Exports;

namespace Pipeline.Rendering.Tests.Exports;

public sealed class WordPressExportTests
{
    private static readonly XNamespace Wp = "http://wordpress.org/export/1.2/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Excerpt = "http://wordpress.org/export/1.2/excerpt/";

    [Fact]
    public void WordPress_gets_a_draft_with_its_tags_and_its_author()
    {
        var channel = Channel(ExportSamples.Write("wordpress").Text);

        var item = channel.Elements("item").First();

        channel.Element(Wp + "wxr_version")!.Value.ShouldBe("1.2");
        channel.Element(Wp + "author")!.Element(Wp + "author_login")!.Value.ShouldBe("maja-tallaksen");
        item.Element(Wp + "status")!.Value.ShouldBe("draft");
        item.Element(Wp + "post_date")!.Value.ShouldBe("2021-03-31 00:00:00");
        item.Element(Wp + "post_name")!.Value.ShouldBe("resultat-2021");
        item.Elements("category").Select(tag => tag.Attribute("nicename")!.Value)
            .ShouldBe(["kundeserviceprisen-2021", "telefon", "e-post", "chat", "messenger"]);
        item.Element(Content + "encoded")!.Value.ShouldStartWith("<p>Etter 3\u00a0900 dialoger");
    }

    [Fact]
    public void The_picture_of_shared_links_is_an_attachment_that_the_post_names()
    {
        var items = Channel(ExportSamples.Write("wordpress").Text).Elements("item").ToList();

        items.Count.ShouldBe(2);
        items[1].Element(Wp + "post_type")!.Value.ShouldBe("attachment");
        items[1].Element(Wp + "attachment_url")!.Value.ShouldBe("https://priser.example:8443/posts/kundeserviceprisen-2021/resultat-2021/image.png");
        items[1].Element(Wp + "post_parent")!.Value.ShouldBe(items[0].Element(Wp + "post_id")!.Value);
        var named = items[0].Element(Wp + "postmeta")!;
        named.Element(Wp + "meta_key")!.Value.ShouldBe("_thumbnail_id");
        named.Element(Wp + "meta_value")!.Value.ShouldBe(items[1].Element(Wp + "post_id")!.Value);
    }

    [Theory]
    [MemberData(nameof(ExportSamples.Hostile), MemberType = typeof(ExportSamples))]
    public void Whatever_a_text_holds_it_stays_one_value(string said)
    {
        var item = Channel(WordPressExport.Write(ExportSamples.Post(said))).Elements("item").ShouldHaveSingleItem();

        item.Element("title")!.Value.ShouldBe(said);
        item.Element(Content + "encoded")!.Value.ShouldBe($"<p>{said}</p>");
        item.Element(Excerpt + "encoded")!.Value.ShouldBe(said);
        item.Elements("category").First().Value.ShouldBe(said);
    }

    private static XElement Channel(string xml) => XDocument.Parse(xml).Root!.Element("channel")!;
}
