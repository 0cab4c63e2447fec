using AngleSharp.Html.Parser;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Pipeline.Rendering.Tests.Pdf;

public sealed class PdfLayoutTests
{
    private const double LeftMargin = 54, RightMargin = 541.5;

    [Fact]
    public void Links_to_the_web_and_within_the_document_can_be_followed()
    {
        using var pdf = Write("<p><a href=\"https://award.example/om\">Om prisen</a> og <a href=\"#sist\">det siste</a></p><h2 id=\"sist\">Sist</h2>");

        var links = pdf.GetPage(1).GetAnnotations().ToList();

        links.Count.ShouldBe(2);
        links.ShouldContain(link => link.AnnotationDictionary.ToString().Contains("award.example/om", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("?format=pdf")]
    public void An_address_that_leads_nowhere_on_paper_is_only_text(string address)
    {
        using var pdf = Write($"<p><a href=\"{address}\">Les</a></p>");

        pdf.GetPage(1).GetAnnotations().ShouldBeEmpty();
    }

    [Fact]
    public void The_heads_of_a_table_stand_on_every_page_that_it_goes_on()
    {
        var rows = string.Concat(Enumerable.Range(0, 120).Select(row => $"<tr><th>Rad {row}</th><td class=\"number\">{row}</td></tr>"));

        using var pdf = Write($"<table><thead><tr><th>Spørsmål</th><th class=\"number\">Dere</th></tr></thead><tbody>{rows}</tbody></table>");

        pdf.NumberOfPages.ShouldBeGreaterThan(2);
        foreach (var page in pdf.GetPages()) Text(page).ShouldStartWith("SpørsmålDere");
    }

    [Fact]
    public void A_list_of_answers_takes_half_the_paper_and_is_read_down_one_column_and_then_the_other_on_every_page()
    {
        var rows = string.Concat(Enumerable.Range(100, 150).Select(row => $"<tr><th>Spørsmål {row}</th><td>Svar {row}</td></tr>"));
        var words = string.Concat(Enumerable.Range(100, 150).Select(row => $"Spørsmål{row}Svar{row}"));

        using var one = Write($"<table>{rows}</table>");
        using var two = Write($"<table class=\"answers\">{rows}</table>");

        string.Concat(two.GetPages().Select(Text)).ShouldBe(words);
        two.NumberOfPages.ShouldBeInRange(2, (one.NumberOfPages + 1) / 2);
        foreach (var page in two.GetPages()) page.GetWords().ShouldContain(word => word.BoundingBox.Left > RightMargin / 2 && word.Text == "Spørsmål");
    }

    [Fact]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        var text = string.Concat(Enumerable.Range(0, 60).Select(index => $"<h3>Overskrift</h3><p>Avsnitt {index}.</p>"));

        using var pdf = Write(text);

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        foreach (var page in pdf.GetPages()) Text(page).ShouldEndWith(".");
    }

    [Theory]
    [InlineData("<h2>Veien</h2>", "", "VeienSlikgikkdet.FigurTegningen")]
    [InlineData("<h2>Veien</h2><ul><li>Først</li></ul>", "Veien•FørstSlikgikkdet.", "FigurTegningen")]
    public void A_chart_stands_on_the_page_of_its_heading_when_only_words_that_lead_to_it_are_between(string before, string stays, string goes)
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(row => $"<tr><td>Rad {row}</td></tr>"));
        const string chart = "<svg viewBox=\"0 0 400 300\"><text x=\"0\" y=\"20\">Tegningen</text></svg>";

        using var pdf = Write($"<table>{rows}</table>{before}<p>Slik gikk det.</p><figure><figcaption>Figur</figcaption>{chart}</figure>");

        Text(pdf.GetPage(1)).ShouldEndWith("Rad29" + stays);
        Text(pdf.GetPage(2)).ShouldBe(goes);
    }

    [Fact]
    public void A_word_wider_than_the_page_is_broken_and_nothing_of_it_is_lost()
    {
        var word = new string('m', 400);

        using var pdf = Write($"<p>{word}</p><table><tr><td>{word}</td><td>{word}</td></tr></table>");

        Text(pdf.GetPage(1)).ShouldBe(word + word + word);
        pdf.GetPage(1).Letters.ShouldAllBe(letter => letter.StartBaseLine.X >= LeftMargin - 1 && letter.EndBaseLine.X <= RightMargin + 1);
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_the_next()
    {
        var comment = string.Concat(Enumerable.Repeat("Dette er en lang kommentar. ", 600));

        using var pdf = Write($"<table><tr><td>{comment}</td></tr></table>");

        string.Concat(pdf.GetPages().Select(Text)).ShouldBe(comment.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ŋavdna Čálliidlágádus Þórður Łukasz Ærø", "ŊavdnaČálliidlágádusÞórðurŁukaszÆrø")]
    [InlineData("Takk 🙂👍", "Takk🙂👍")]
    [InlineData("漢", "[U+6F22]")]
    public void Every_character_is_set_or_named(string text, string expected)
    {
        using var pdf = Write($"<p>{text}</p>");

        Text(pdf.GetPage(1)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<video></video>", "<video>")]
    [InlineData("<p>a <button>b</button></p>", "<button>")]
    public void An_element_that_paper_cannot_show_is_named(string html, string expected) =>
        Should.Throw<FormatException>(() => Write(html)).Message.ShouldContain(expected);

    private static PdfDocument Write(string html)
    {
        var page = new HtmlParser().ParseDocument($"<main>{html}</main>");
        return PdfDocument.Open(PdfWriter.Write(page.QuerySelector("main")!, PdfDetails.Of(page, new(2021, 4, 1), Wording.Parse("Side {0} av {1}"), "nb")));
    }

    private static string Text(Page page) => string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y > LeftMargin && letter.StartBaseLine.Y < 790)
        .Select(letter => letter.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
}
