using AngleSharp.Html.Parser;
using Pipeline.Rendering.Desk;

namespace Pipeline.Rendering.Tests.Desk;

public sealed class PreviewNotesTests
{
    private static readonly PreviewNote[] Notes = [new("75,8", "mean(welcome) = 75.81"), new("5", "n(dialogues) = 5"), new("5", "rank(total) = 5"), new("<b>", "\"><script>")];

    [Fact]
    public void A_printed_number_tells_where_it_comes_from_also_when_it_may_come_from_several()
    {
        var marks = Mark("<p>Av 5 fikk én 75,8.</p>").QuerySelectorAll(".from");

        marks.Select(mark => mark.FirstChild!.TextContent).ShouldBe(["5", "75,8"]);
        marks.Select(mark => mark.QuerySelector(".from-note")!.TextContent).ShouldBe(["n(dialogues) = 5\nrank(total) = 5", "mean(welcome) = 75.81"]);
        marks.ShouldAllBe(mark => mark.GetAttribute("tabindex") == "0");
    }

    [Theory]
    [InlineData("<p>175,8 og 75,82 og 1,5 og A5 og 5\u00A0000</p>")]
    [InlineData("<svg><text>75,8</text></svg><title>5</title><style>p { margin: 5px }</style>")]
    public void A_part_of_another_number_and_what_is_no_text_is_left_alone(string html) => Mark(html).QuerySelectorAll(".from").ShouldBeEmpty();

    [Fact]
    public void What_a_ledger_says_stays_text() => Mark("<p>&lt;b&gt;</p>").QuerySelectorAll("script").ShouldBeEmpty();

    [Fact]
    public void A_page_without_a_ledger_stays_as_it_is() => PreviewNotes.Mark("<p>5", []).ShouldBe("<p>5");

    private static AngleSharp.Html.Dom.IHtmlDocument Mark(string html) => new HtmlParser().ParseDocument(PreviewNotes.Mark(html, Notes));
}
