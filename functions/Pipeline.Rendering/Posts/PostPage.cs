using AngleSharp.Html.Parser;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>Puts a post's Markdown, still marked, into the page frame, with its charts drawn.</summary>
internal sealed class PostPage(RenderRun run, RenderingOptions options)
{
    public (string Title, string Html) Write(PostRequest request, ScriptObject model, string markdown)
    {
        var content = new MarkdownBody(name => run.Render($"charts/{name}.scriban-svg", model), run.Locale.Code).ToHtml(markdown);
        var document = new HtmlParser().ParseDocument(content);
        var title = document.QuerySelector("h1")?.TextContent ?? run.Locale.Code;
        var page = run.Render("_frame/page.scriban-html", Model.Of(
            ("language", run.Locale.Code),
            ("title", Marked(title)),
            ("description", Marked(document.QuerySelector("p")?.TextContent ?? title)),
            ("programme", request.Programme.Name.In(run.Locale.Code)),
            ("notice", options.Notice ?? ""),
            ("feed", new Uri(options.SiteBaseUrl, "/feed.xml")),
            ("content", new Markup(content)),
            ("indexed", true),
            ("wide", false)));
        return (title, page);
    }

    /// <summary>Text that carries marks of its own: escaped here, since the model would clean the marks away.</summary>
    private static Markup Marked(string text) => new(Escaper.Escape(OutputKind.Html, text, atStart: false));
}
