using AngleSharp.Html.Parser;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Pdf;

/// <summary>
/// Writes a report's finished page as PDF, so that what is printed is what was checked. A page with an element that paper cannot show throws
/// FormatException.
/// </summary>
public sealed class ReportPdf(TemplateShelf shelf) : IReportPdf
{
    private const string PageOf = "page.page-of";

    public byte[] Write(string html, DateOnly day) => Write(shelf.Current, html, day);

    internal static byte[] Write(TemplateLibrary library, string html, DateOnly day)
    {
        var page = new HtmlParser().ParseDocument(html);
        var language = page.DocumentElement.GetAttribute("lang") ?? Locale.Standard;
        var locale = library.FindLocale(language) ?? library.FindLocale(Locale.Standard)!;
        var main = page.QuerySelector("main") ?? throw new FormatException("a page without <main> cannot be written as PDF");
        return PdfWriter.Write(main, PdfDetails.Of(page, day, locale.Wordings.Find(PageOf)!, locale.Code));
    }
}
