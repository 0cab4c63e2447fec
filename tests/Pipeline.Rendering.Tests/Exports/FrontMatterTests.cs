using Pipeline.Rendering.Exports;
using YamlDotNet.Serialization;

namespace Pipeline.Rendering.Tests.Exports;

public sealed class FrontMatterTests
{
    [Fact]
    public void A_static_site_gets_what_it_lists_posts_by()
    {
        var file = ExportSamples.Write("front-matter");

        var (yaml, _) = Parts(file.Text);

        file.Name.ShouldBe("resultat-2021.md");
        yaml["title"].ShouldBe("3 av 4 ville handlet, 1 av 4 ville ikke");
        yaml["date"].ShouldBe("2021-03-31");
        yaml["lang"].ShouldBe("nb");
        yaml["slug"].ShouldBe("resultat-2021");
        ((string)yaml["description"]).ShouldStartWith("Etter 3\u00a0900 dialoger med 4 deltakere er Kundeserviceprisen 2021 avgjort.");
        yaml["tags"].ShouldBe(new List<object> { "Kundeserviceprisen 2021", "telefon", "e-post", "chat", "Messenger" });
        yaml["author"].ShouldBe("Maja Tallaksen");
    }

    [Fact]
    public void The_text_follows_without_its_title_and_with_words_for_its_charts()
    {
        var (_, body) = Parts(ExportSamples.Write("front-matter").Text);

        body.ShouldStartWith("Etter 3\u00a0900 dialoger");
        body.ShouldContain("\n*Score ved starten og til slutt i dialogen. Telefon: 92,8 og 83,3.");
        body.ShouldNotContain("chart:");
        body.ShouldContain("\n## Slik er det målt\n");
    }

    [Theory]
    [MemberData(nameof(ExportSamples.Hostile), MemberType = typeof(ExportSamples))]
    public void Whatever_a_text_holds_it_stays_one_value(string said)
    {
        var (yaml, body) = Parts(FrontMatter.Write(ExportSamples.Post(said)));

        yaml.Keys.ShouldBe(["title", "date", "lang", "slug", "description", "tags", "author"]);
        yaml["title"].ShouldBe(said);
        yaml["description"].ShouldBe(said);
        yaml["tags"].ShouldBe(new List<object> { said, "Messenger" });
        yaml["author"].ShouldBe(said);
        body.ShouldBe("Brødtekst.\n");
    }

    [Fact]
    public void A_post_that_nobody_signs_names_no_author() =>
        Parts(FrontMatter.Write(ExportSamples.Post("x") with { Author = null })).Yaml.ShouldNotContainKey("author");

    private static (Dictionary<string, object> Yaml, string Body) Parts(string text)
    {
        text.ShouldStartWith("---\n");
        var end = text.IndexOf("\n---\n\n", StringComparison.Ordinal);
        return (new Deserializer().Deserialize<Dictionary<string, object>>(text[4..end]), text[(end + 6)..]);
    }
}
