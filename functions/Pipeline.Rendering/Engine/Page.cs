using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Engine;

/// <summary>Puts marked content into the page frame. Title and description are the content's own first heading and first paragraph.</summary>
internal sealed class Page(RenderRun run, RenderingOptions options)
{
    private const string Frame = "_frame/page.scriban-html";

    /// <summary>A page for everybody, which search engines may find and describe.</summary>
    public (string Title, string Html) Public(Programme programme, string content, PageMeta meta)
    {
        var document = Opening(content);
        var title = document.QuerySelector("h1")?.TextContent ?? programme.Name.In(run.Locale.Code);
        var description = Marked(document.QuerySelector("p")?.TextContent ?? title);
        return (title, Write(programme, content, title, description, meta));
    }

    /// <summary>A page for those who have its address.</summary>
    public string Private(Programme programme, string content)
    {
        return Write(programme, content, Opening(content).QuerySelector("h1")?.TextContent ?? "", null, null);
    }

    /// <summary>The content as far as its first paragraph; a long report is not parsed whole for its title.</summary>
    private static IHtmlDocument Opening(string content)
    {
        var end = content.IndexOf("</p>", StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(end < 0 ? content : content[..end]);
    }

    private string Write(Programme programme, string content, string title, Markup? description, PageMeta? meta) => run.Render(Frame, Model.Of(
        ("language", run.Locale.Code),
        ("title", Marked(title)),
        ("description", description),
        ("programme", programme.Name.In(run.Locale.Code)),
        ("notice", options.NoticeIn(run.Locale.Code)),
        ("feed", meta is null ? null : new Uri(options.SiteBaseUrl, "/feed.xml")),
        ("meta", meta?.Model(run.Locale.Code)),
        ("content", new Markup(content)),
        ("is_public", meta is not null)));

    /// <summary>Text that carries marks of its own: escaped here, since the model would clean the marks away.</summary>
    private static Markup Marked(string text) => new(Escaper.Escape(OutputKind.Html, text, atStart: false));
}
