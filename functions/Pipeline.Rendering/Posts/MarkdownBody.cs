using Markdig;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// Markdown to HTML. Raw HTML is text, links lead to web and mail addresses only, an image is its alternative text unless it is a chart of ours
/// (`![words](chart:by-channel)` alone in a paragraph), a quote in another language says so, and a section under one of the boxed headings
/// stands in a box.
/// </summary>
internal sealed class MarkdownBody(Func<string, string> drawChart, string language, params IReadOnlyList<string> boxed)
{
    private const string ChartScheme = "chart:";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList()) DrawChart(paragraph);
        foreach (var link in document.Descendants<LinkInline>().ToList()) MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!IsSafe(Marks.Strip(link.Url))) link.ReplaceBy(new LiteralInline(link.Url));
            else link.Url = Marks.Strip(link.Url);
        foreach (var quote in document.Descendants<QuoteBlock>()) NameLanguage(quote);
        foreach (var heading in document.OfType<HeadingBlock>().Where(each => boxed.Contains(MarkdownWords.Of(each))).ToList()) Box(document, heading);
        return document.ToHtml(Pipeline);
    }

    private void DrawChart(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inline || inline.FirstChild is not LinkInline { IsImage: true } image || inline.FirstChild != inline.LastChild) return;
        if (image.Url is not { } url || !url.StartsWith(ChartScheme, StringComparison.Ordinal)) return;
        var name = url[ChartScheme.Length..];
        if (name.Length == 0 || !name.All(each => char.IsAsciiLetterLower(each) || each == '-'))
            throw new TemplateException(new TemplateFault("", 0, 0, $"\"{name}\" is no chart's name"));
        var parent = paragraph.Parent!;
        parent[parent.IndexOf(paragraph)] = Html(drawChart(name));
    }

    /// <summary>From the heading to the next one of its rank, or to a rule across the page.</summary>
    private static void Box(MarkdownDocument document, HeadingBlock heading)
    {
        var start = document.IndexOf(heading);
        var end = start + 1;
        while (end < document.Count && document[end] is not ThematicBreakBlock && !(document[end] is HeadingBlock next && next.Level <= heading.Level)) end++;
        document.Insert(end, Html("</section>"));
        document.Insert(start, Html("<section class=\"method\">"));
    }

    private static HtmlBlock Html(string html)
    {
        var block = new HtmlBlock(null) { Type = HtmlBlockType.NonInterruptingBlock, Lines = new StringLineGroup(1) };
        block.Lines.Add(new StringSlice(html));
        return block;
    }

    private static void MakeSafe(LinkInline link)
    {
        var url = Marks.Strip(link.Url ?? "");
        if (link.IsImage || !IsSafe(url))
        {
            link.ReplaceBy(new ContainerInline());
            return;
        }

        link.Url = url;
        link.Title = null;
    }

    /// <summary>A path of our own is looked at first: on some systems it would also be read as the address of a file.</summary>
    private static bool IsSafe(string url)
    {
        if (url.StartsWith('#')) return true;
        if (url.StartsWith('/')) return url.Length == 1 || url[1] is not ('/' or '\\');
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");
    }

    private void NameLanguage(QuoteBlock quote)
    {
        var words = string.Join(' ', quote.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        if (QuoteLanguage.Guess(Marks.Strip(words)) is { } written && written != language) quote.GetAttributes().AddProperty("lang", written);
    }
}
