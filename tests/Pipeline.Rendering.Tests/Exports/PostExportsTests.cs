using AngleSharp.Html.Parser;
using Pipeline.Core;
using Pipeline.Rendering.Exports;

namespace Pipeline.Rendering.Tests.Exports;

public sealed class PostExportsTests
{
    [Theory]
    [InlineData("front-matter", "lang: \"da\"")]
    [InlineData("ghost", "\"locale\": \"da\"")]
    [InlineData("wordpress", "<language>da</language>")]
    public void The_same_draft_is_the_same_file_and_speaks_the_language_it_was_written_in(string form, string language)
    {
        var text = ExportSamples.Text("da");

        var file = ExportSamples.Write(form, text: text);

        file.ShouldBe(ExportSamples.Write(form, text: text));
        file.Text.ShouldContain(language);
        file.Text.ShouldContain("Efter 3.900 dialoger");
    }

    [Fact]
    public void An_unknown_form_is_refused() => Should.Throw<ArgumentException>(() => ExportSamples.Write("docx"));

    [Theory]
    [InlineData("# Tittel\n\nTekst\n", "Tekst\n")]
    [InlineData("Tekst\n\n# Senere\n", "Tekst\n\n# Senere\n")]
    [InlineData("![a \\[b\\]: 1](chart:by-channel)\n", "*a \\[b\\]: 1*\n")]
    [InlineData("Se ![a](chart:share) her\n", "Se ![a](chart:share) her\n")]
    [InlineData("## Under\n", "## Under\n")]
    public void Only_the_title_and_the_charts_are_ours(string markdown, string expected) => PortableMarkdown.Of(markdown).ShouldBe(expected);

    [Theory]
    [InlineData("Strøm & gass", "strom-gass")]
    [InlineData("Kundeserviceprisen 2021", "kundeserviceprisen-2021")]
    [InlineData("Ægte Åsmund, é!", "aegte-asmund-e")]
    [InlineData("  --  ", "")]
    public void A_tags_address_is_plain(string name, string expected) => NameSlug.Of(name).ShouldBe(expected);

    [Fact]
    public void No_chart_of_ours_is_left_behind_and_no_claim_is_lost()
    {
        var html = new HtmlParser().ParseDocument(ExportSamples.Write("wordpress").Text.Split("<![CDATA[")[1]);

        html.QuerySelectorAll("svg, figure, style, h1").ShouldBeEmpty();
        html.Body!.TextContent.ShouldContain("Alle: 75,8");
    }
}
