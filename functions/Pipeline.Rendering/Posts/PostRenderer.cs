using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Posts;

/// <summary>Writes a post as Markdown and as the page that the Markdown makes, in the programme's own language.</summary>
public sealed class PostRenderer(TemplateLibrary library, RenderingOptions options) : IPostRenderer
{
    private const string ErrataTemplate = "posts/_errata.scriban-md";

    /// <summary>The words over the parts that say how it was measured.</summary>
    private static readonly string[] BoxedHeadings = ["post.method", "post.method-so-far"];

    public RenderedPost Render(PostRequest request)
    {
        request = request with { Figures = new FiguresWithWeeks(new RememberedFigures(request.Figures), request.Weeks) };
        var (template, locale) = library.Localised($"posts/{request.Template}.scriban-md", request.Programme.Locale);
        using var run = new RenderRun(library, locale, request.Figures, request.Days.Through);
        var model = PostModel.Of(request, options, locale);

        var marked = run.Render(template, model);
        if (request.Errata.Count > 0) marked += "\n" + run.Render(ErrataTemplate, ErrataModel.Of(request, locale));
        var (markdown, markdownPart) = run.FinishMarkdown(template, "markdown", marked);
        var content = new MarkdownBody(name => run.Render($"charts/{name}.scriban-html", model), locale.Code, Boxed(locale)).ToHtml(marked);
        var page = new Page(run, options);
        var title = Marks.Strip(page.TitleOf(request.Programme, content));
        var (picture, words, picturePart) = ShareCard.Of(run, request, model, title);
        var (html, htmlPart) = page.Public(request.Programme, template, content, Meta(request, locale, markdown, words));
        var (block, blockParts) = Statistics.Write(run, request);

        var header = new LedgerHeader(request.Programme.Id, null, request.Period, request.Phase, request.Days, template, locale.Code);
        return new RenderedPost(title, markdown, html, LedgerJson.Write(header, [markdownPart, htmlPart, picturePart, .. blockParts]))
        {
            Statistics = block,
            Picture = picture,
            Errata = request.Errata,
        };
    }

    private static string[] Boxed(Locale locale) => [.. BoxedHeadings.Select(locale.Wordings.Find).OfType<Wording>().Select(wording => wording.With())];

    private PageMeta Meta(PostRequest request, Locale locale, string markdown, string words) => new(
        PostAddress.Of(options.SiteBaseUrl, request.Programme.Id, request.Slug), request.Days.Through, request.Programme.Author,
        ReadingTime.Of(markdown), PostTags.Of(request.Programme, locale.Code),
        new(PostAddress.OfPicture(options.SiteBaseUrl, request.Programme.Id, request.Slug), SharePainter.Width, SharePainter.Height, words));
}
