using System.Globalization;
using AngleSharp.Dom;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Pdf;

/// <summary>What a document says about itself, all of it from the page. Head stands above every page.</summary>
internal sealed record PdfDetails(string Title, string Author, string Head, DateOnly Day, Wording PageOf, string Language)
{
    public DateTime Written => Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public static PdfDetails Of(IDocument page, DateOnly day, Wording pageOf, string language)
    {
        var (author, subject) = (page.QuerySelector(".masthead")?.TextContent.Trim() ?? "", page.QuerySelector("h1")?.TextContent.Trim() ?? "");
        return new PdfDetails(page.Title ?? subject, author, string.Join(" · ", new[] { author, subject }.Where(each => each.Length > 0)), day, pageOf, language);
    }

    /// <summary>"Side 2 av 5" in the reader's language.</summary>
    public string Foot(int page, int pages) =>
        PageOf.With(page.ToString(CultureInfo.InvariantCulture), pages.ToString(CultureInfo.InvariantCulture));
}
