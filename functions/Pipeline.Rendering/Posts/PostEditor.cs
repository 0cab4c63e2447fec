using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Posts;

/// <summary>Puts an editor's Markdown into the page that it was edited from. The Markdown is read as a rendered one is: no HTML, no foreign pictures, safe links.</summary>
public sealed class PostEditor : IPostEditor
{
    public RenderedPost Edit(RenderedPost basis, string markdown, string language)
    {
        var clean = TextCleaner.CleanLines(markdown);
        var page = new HtmlParser().ParseDocument(basis.Html);
        var charts = page.QuerySelectorAll("main figure.chart").ToList();
        var content = BodyOf(clean, language, charts, page);
        var main = page.QuerySelector("main")!;
        main.InnerHtml = "\n" + content + "\n";
        var title = main.QuerySelector("h1")?.TextContent ?? basis.Title;
        page.Title = title;
        Describe(page, "meta[property='og:title']", title);
        if (main.QuerySelector("p")?.TextContent is { } opening)
            foreach (var meta in (string[])["meta[name='description']", "meta[property='og:description']"]) Describe(page, meta, opening);
        return basis with { Title = title, Markdown = clean, Html = "<!doctype html>\n" + page.DocumentElement.OuterHtml + "\n" };
    }

    private static string BodyOf(string markdown, string language, List<IElement> charts, IHtmlDocument page)
    {
        var boxed = page.QuerySelectorAll("main section.method > h2").Select(heading => heading.TextContent).ToArray();
        try
        {
            return new MarkdownBody(Chart, language, boxed).ToHtml(markdown);
        }
        catch (TemplateException fault)
        {
            throw new FormatException(fault.Message, fault);
        }

        string Chart(string name) => charts.Find(chart => chart.QuerySelector($"[aria-labelledby^='{name}-title ']") is not null)?.OuterHtml
            ?? throw new FormatException($"The post has no chart \"{name}\".");
    }

    private static void Describe(IHtmlDocument page, string selector, string text) => page.QuerySelector(selector)?.SetAttribute("content", text);
}
