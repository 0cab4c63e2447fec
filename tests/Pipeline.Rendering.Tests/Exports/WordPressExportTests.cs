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

        var item = channel.Elements("item").ShouldHaveSingleItem();

        channel.Element(Wp + "wxr_version")!.Value.ShouldBe("1.2");
        channel.Element(Wp + "author")!.Element(Wp + "author_login")!.Value.ShouldBe("maja-tallaksen");
        item.Element(Wp + "status")!.Value.ShouldBe("draft");
        item.Element(Wp + "post_date")!.Value.ShouldBe("2021-03-31 00:00:00");
        item.Element(Wp + "post_name")!.Value.ShouldBe("resultat-2021");
        item.Elements("category").Select(tag => tag.Attribute("nicename")!.Value)
            .ShouldBe(["kundeserviceprisen-2021", "telefon", "e-post", "chat", "messenger"]);
        item.Element(Content + "encoded")!.Value.ShouldStartWith("<p>Etter 3\u00a0900 dialoger");
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
