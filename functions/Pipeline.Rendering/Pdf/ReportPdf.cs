using AngleSharp.Html.Parser;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Writes a report's finished page as PDF, so that what is printed is what was checked. A page with an element that paper cannot show throws
/// TemplateException.
/// </summary>
public sealed class ReportPdf(TemplateShelf shelf) : IReportPdf
{
    private const string PageOf = "page.page-of";

    public byte[] Write(string html, DateOnly day)
    {
        var page = new HtmlParser().ParseDocument(html);
        var language = page.DocumentElement.GetAttribute("lang") ?? Locale.Standard;
        var locale = shelf.Current.FindLocale(language) ?? shelf.Current.FindLocale(Locale.Standard)!;
        var main = page.QuerySelector("main") ?? throw new TemplateException(new TemplateFault("", 0, 0, "a page without <main> cannot be written as PDF"));
        return PdfWriter.Write(main, PdfDetails.Of(page, day, locale.Wordings.Find(PageOf)!));
    }
}
