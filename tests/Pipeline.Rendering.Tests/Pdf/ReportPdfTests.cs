using System.Globalization;
using AngleSharp.Html.Parser;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Pipeline.Rendering.Tests.Pdf;

public sealed class ReportPdfTests
{
    private static readonly DateOnly Day = new(2021, 4, 1);
    private readonly TemplateShelf shelf = new(RealTemplates.Options, new InMemoryTemplateOverrideStore());

    [Fact]
    public void The_words_on_paper_are_those_of_the_page_in_their_order()
    {
        var html = Report(SampleReport.Final());

        using var pdf = PdfDocument.Open(Write(html));

        PaperText.Of(pdf, html).ShouldBe(PaperText.ExpectedOf(html));
    }

    [Fact]
    public void What_is_told_in_short_stands_on_the_first_page_before_any_chart()
    {
        var html = Report(SampleReport.Final());
        var told = new HtmlParser().ParseDocument(html).QuerySelector("main > figure")!.PreviousElementSibling!;

        using var pdf = PdfDocument.Open(Write(html));

        told.ClassName.ShouldBe("soft");
        var first = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
        foreach (var words in (string[])["Plassering", "Dette er dere gode på", "Dette bør dere se nærmere på", told.TextContent])
            Dense(first).ShouldContain(Dense(words));

        static string Dense(string text) => string.Concat(text.Where(each => !char.IsWhiteSpace(each)));
    }

    [Fact]
    public void Every_page_says_whose_report_it_is_and_which_page_of_how_many()
    {
        using var pdf = PdfDocument.Open(Write(Report(SampleReport.Final())));

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        for (var page = 1; page <= pdf.NumberOfPages; page++)
        {
            var text = string.Concat(pdf.GetPage(page).Letters.Select(letter => letter.Value)).Replace("\u00A0", " ", StringComparison.Ordinal);
            text.ShouldStartWith("Kundeserviceprisen 2021 · Nordlys Kraft");
            text.ShouldEndWith($"Side {page} av {pdf.NumberOfPages}");
        }
    }

    [Fact]
    public void It_names_its_title_and_author_and_the_day_it_was_made()
    {
        using var pdf = PdfDocument.Open(Write(Report(SampleReport.Final())));

        pdf.Information.ShouldSatisfyAllConditions(
            told => told.Title.ShouldBe("Nordlys Kraft"), told => told.Author.ShouldBe("Kundeserviceprisen 2021"), told => told.CreationDate.ShouldStartWith("D:20210401"));
    }

    [Fact]
    public void Its_headings_are_an_outline_that_leads_to_their_pages()
    {
        var html = Report(SampleReport.Final());

        using var pdf = PdfDocument.Open(Write(html));

        pdf.TryGetBookmarks(out var outline).ShouldBeTrue();
        var nodes = outline.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        nodes.Select(node => (node.Level > 0 ? "h3" : "h2", node.Title)).ShouldBe(HeadingsOf(html));
        nodes.ShouldAllBe(node => Letters(pdf.GetPage(node.PageNumber)).Contains(Letters(node.Title), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("sv")]
    public void It_says_its_language_and_shows_its_title_instead_of_a_file_name(string language)
    {
        using var pdf = PdfDocument.Open(Write(Report(SampleReport.Final() with { Locale = language })));

        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        catalog.Data["Lang"].ToString()!.ShouldContain(language);
        ((UglyToad.PdfPig.Tokens.DictionaryToken)catalog.Data["ViewerPreferences"]).Data.Keys.ShouldBe(["DisplayDocTitle"]);
    }

    [Fact]
    public void Its_typefaces_are_embedded()
    {
        var bytes = System.Text.Encoding.Latin1.GetString(Write(Report(SampleReport.Final())));

        foreach (var name in (string[])["ReportSans-Regular", "ReportSans-Bold"]) bytes.ShouldContain(name);
        System.Text.RegularExpressions.Regex.Count(bytes, "/FontFile2").ShouldBe(System.Text.RegularExpressions.Regex.Count(bytes, "/Type /FontDescriptor"));
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes()
    {
        var html = Report(SampleReport.Final());

        Write(html).ShouldBe(Write(html));
    }

    [Fact]
    public void Charts_are_drawn_and_not_pasted_in_as_pixels()
    {
        var html = Report(SampleReport.Final());

        using var pdf = PdfDocument.Open(Write(html));

        html.ShouldContain("<svg");
        pdf.GetPages().SelectMany(page => page.GetImages()).ShouldBeEmpty();
    }

    [Fact]
    public void The_bytes_are_the_same_however_numbers_are_written_around_it()
    {
        var html = Report(SampleReport.Final());
        var (here, before) = (Write(html), CultureInfo.CurrentCulture);
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "−");

        CultureInfo.CurrentCulture = other;
        try
        {
            Write(html).ShouldBe(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Sixty_comments_of_2000_characters_lose_no_word()
    {
        var comment = string.Concat(Enumerable.Repeat("Det tok lang tid, men svaret var godt. ", 52))[..2000];
        var build = (int index) => new EvaluationBuilder(SampleSeason.Programme).About("nordlys-kraft").WithId($"d{index}")
            .Saying("welcome", comment).Saying("agent", comment).Saying("overall", comment).Build();
        var html = Report(SampleReport.Final(evaluations: [.. Enumerable.Range(0, 20).Select(build)]));

        using var pdf = PdfDocument.Open(Write(html));

        PaperText.Of(pdf, html).ShouldBe(PaperText.ExpectedOf(html));
        pdf.NumberOfPages.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_report_of_25_dialogues_with_comments_is_smaller_than_150_kilobytes()
    {
        var build = (int index) => new EvaluationBuilder(SampleSeason.Programme).About("nordlys-kraft").WithId($"d{index}").On(index % 2 == 0 ? "phone" : "chat")
            .Saying("welcome", "Blid og rask, og jeg ble møtt med et spørsmål. 🙂").Saying("agent", "Kundebehandleren visste mye og forklarte alt uten å haste.")
            .Saying("overall", "Alt i alt en god opplevelse, som jeg gjerne forteller andre om.").Build();

        var bytes = Write(Report(SampleReport.Final(evaluations: [.. Enumerable.Range(0, 25).Select(build)])));

        bytes.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public void A_report_without_dialogues_is_a_page_too()
    {
        var html = Report(SampleReport.Final(evaluations: []));

        using var pdf = PdfDocument.Open(Write(html));

        PaperText.Of(pdf, html).ShouldContain("ingendialogeriperioden");
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("<script>alert(1)</script>\"><img src=x onerror=alert(1)>")]
    [InlineData("1. mars\r\nBcc: alle@evil.example \u202Etxt.exe\u202C \uE000\uE010\uE00175,8\uE002 \u0000\u0007")]
    [InlineData("(endobj) /JS (app.alert(1)) \\ ) >> stream")]
    public void Hostile_text_is_text_on_paper(string payload)
    {
        IReadOnlyList<Evaluation> said = [new EvaluationBuilder(SampleSeason.Programme).About("nordlys-kraft").Saying("agent", payload).Build()];
        var html = Report(SampleReport.Final(evaluations: said));

        using var pdf = PdfDocument.Open(Write(html));

        PaperText.Of(pdf, html).ShouldBe(PaperText.ExpectedOf(html));
        pdf.GetPages().SelectMany(page => page.GetAnnotations()).ShouldBeEmpty();
    }

    private byte[] Write(string html) => new ReportPdf(shelf).Write(html, Day);

    private static string Report(ReportRequest request) => new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Html;

    private static List<(string, string)> HeadingsOf(string html) =>
        [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("main h2, main h3, main h4").Where(each => each.Closest(".screen") is null)
            .Select(each => (each.LocalName == "h2" ? "h2" : "h3", string.Join(' ', each.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))];

    private static string Letters(UglyToad.PdfPig.Content.Page page) => Letters(string.Concat(page.Letters.Select(letter => letter.Value)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
