using AngleSharp;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Reports;
using Pipeline.Testing;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>A page as PDF, by the product and by a Chromium that is already open.</summary>
internal sealed class PdfCase(SeasonTexts texts, IPage chromium)
{
    private const int ShortRows = 40;
    private const int ShortComments = 20;

    public static async Task WithAsync(SeasonTexts texts, Action<PdfCase> work)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledChromium.Path,
            Args = ["--no-sandbox"],
        });
        work(new PdfCase(texts, await browser.NewPageAsync()));
    }

    /// <summary>A participant's whole report.</summary>
    public string Whole { get; } = new ReportRenderer(texts.Library, texts.Options).Render(texts.Report).Html;

    /// <summary>Two sides of the same: a chart of bars, a table of 40 rows and 20 comments.</summary>
    public string TwoSides()
    {
        var page = new HtmlParser().ParseDocument(Whole);
        var main = page.QuerySelector("main")!;
        var head = main.QuerySelectorAll("thead tr").MaxBy(row => row.ChildElementCount)!;
        var rows = main.QuerySelectorAll("tbody tr").Where(row => row.ChildElementCount == head.ChildElementCount);
        var bars = main.QuerySelectorAll("figure svg").ElementAt(1);
        main.InnerHtml = string.Concat(
            [main.QuerySelector("h1")!.OuterHtml, bars.OuterHtml, "<table><thead>", head.OuterHtml, "</thead><tbody>", .. rows.Take(ShortRows).Select(row => row.OuterHtml), "</tbody></table>",
            .. main.QuerySelectorAll("blockquote").Take(ShortComments).Select(comment => comment.OuterHtml)]);
        return page.ToHtml();
    }

    public byte[] Write(string html) => ReportPdf.Write(texts.Library, html, texts.Report.Days.Through);

    public byte[] WriteByChromium(string html)
    {
        chromium.SetContentAsync(html).GetAwaiter().GetResult();
        return chromium.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }).GetAwaiter().GetResult();
    }
}
