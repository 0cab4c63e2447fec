using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Ledgers;
using Scriban.Runtime;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// Puts marked content into the page frame and finishes the page. Title and description are the content's own first heading and first paragraph;
/// `template` is the one that the content is from.
/// </summary>
internal sealed class Page(RenderRun run, RenderingOptions options)
{
    private const string Frame = "_frame/page.scriban-html";

    /// <summary>A page for everybody, which search engines may find and describe.</summary>
    public (string Text, LedgerPart Part) Public(Programme programme, string template, string content, PageMeta meta)
    {
        var title = TitleOf(programme, content);
        var description = Marked(Opening(content).QuerySelector("p")?.TextContent ?? title);
        return Write(programme.Name.In(run.Locale.Code), template, content, title, description, meta, null);
    }

    /// <summary>A page for everybody that lists others; it has neither a day nor an author of its own.</summary>
    public string Listing(string masthead, string template, string content, Uri address) =>
        Write(masthead, template, content, Opening(content).QuerySelector("h1")?.TextContent ?? masthead, null, null, address).Text;

    /// <summary>What the page is called, with marks: the content's own heading.</summary>
    public string TitleOf(Programme programme, string content) => Opening(content).QuerySelector("h1")?.TextContent ?? programme.Name.In(run.Locale.Code);

    /// <summary>A page for those who have its address.</summary>
    public (string Text, LedgerPart Part) Private(Programme programme, string template, ScriptObject model) =>
        Hidden(programme.Name.In(run.Locale.Code), template, model, isForm: false);

    /// <summary>The same with something to fill in or press.</summary>
    public string Form(string masthead, string template, ScriptObject model) => Hidden(masthead, template, model, isForm: true).Text;

    /// <summary>The same under the programme's name.</summary>
    public string Form(Programme programme, string template, ScriptObject model) => Form(programme.Name.In(run.Locale.Code), template, model);

    private (string Text, LedgerPart Part) Hidden(string masthead, string template, ScriptObject model, bool isForm)
    {
        var content = run.Render(template, model);
        return Write(masthead, template, content, Opening(content).QuerySelector("h1")?.TextContent ?? "", null, null, null, isForm);
    }

    /// <summary>The content as far as its first paragraph; a long report is not parsed whole for its title.</summary>
    private static IHtmlDocument Opening(string content)
    {
        var end = content.IndexOf("</p>", StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(end < 0 ? content : content[..end]);
    }

    private (string Text, LedgerPart Part) Write(
        string masthead, string template, string content, string title, Markup? description, PageMeta? meta, Uri? listing, bool isForm = false) => run.WriteHtml(Frame, "html", Model.Of(
        ("language", run.Locale.Code),
        ("title", Marked(title)),
        ("description", description),
        ("programme", masthead),
        ("notice", options.NoticeIn(run.Locale.Code)),
        ("feed", meta is null && listing is null ? null : new Uri(options.SiteBaseUrl, "/feed.xml")),
        ("meta", meta?.Model(run.Locale.Code)),
        ("listing", listing),
        ("content", new Markup(content)),
        ("is_form", isForm),
        ("is_public", meta is not null || listing is not null)), template);

    /// <summary>Text that carries marks of its own: escaped here, since the model would clean the marks away.</summary>
    private static Markup Marked(string text) => new(Escaper.Escape(OutputKind.Html, text, atStart: false));
}
