using Microsoft.Playwright;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Reports;
using Pipeline.Testing;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>A whole report as PDF, by the product and by a Chromium that is already open.</summary>
internal sealed class PdfCase(SeasonTexts texts, IPage chromium)
{
    private readonly string html = new ReportRenderer(texts.Library, texts.Options).Render(texts.Report).Html;

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

    public byte[] Write() => ReportPdf.Write(texts.Library, html, texts.Report.Days.Through);

    public byte[] WriteByChromium()
    {
        chromium.SetContentAsync(html).GetAwaiter().GetResult();
        return chromium.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }).GetAwaiter().GetResult();
    }
}
