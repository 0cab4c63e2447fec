using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Posts;

/// <summary>Writes the headline figures of a period as a block to paste, in the language of the text that it goes with.</summary>
internal static class Statistics
{
    private const string Markdown = "newsletter/statistics.scriban-md", Plain = "newsletter/statistics.scriban-txt";

    /// <summary>The block, and its three forms as parts of the text's ledger.</summary>
    public static (StatisticsBlock Block, IReadOnlyList<LedgerPart> Parts) Write(RenderRun run, PostRequest request)
    {
        var model = Model.Of(
            ("programme", request.Programme.Name.In(run.Locale.Code)),
            ("final", request.Phase == Phase.Final),
            ("period", request.Days),
            ("through", request.Days.Through),
            ("headlines", Model.List(Headlines.Of(request, run.Locale))));
        var marked = run.Render(Markdown, model);
        var (markdown, markdownPart) = run.FinishMarkdown(Markdown, "statistics-markdown", marked);
        var (html, htmlPart) = run.FinishHtml(Markdown, "statistics-html", new MarkdownBody(NoChart, run.Locale.Code).ToHtml(marked));
        var (text, textPart) = run.FinishText(Plain, "statistics-text", run.Render(Plain, model));
        return (new StatisticsBlock(text, markdown, html), [markdownPart, htmlPart, textPart]);
    }

    private static string NoChart(string name) => throw new TemplateException(new TemplateFault(Markdown, 0, 0, $"a block to paste has no chart \"{name}\""));
}
