using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Newsletters;

/// <summary>Writes a newsletter as mail: subject, html and text from three templates of one name, in the programme's own language.</summary>
public sealed class NewsletterRenderer(TemplateLibrary library, RenderingOptions options) : INewsletterRenderer
{
    private const string Chart = "by-channel";

    public RenderedNewsletter Render(NewsletterRequest request)
    {
        var told = request.Told with { Figures = new RememberedFigures(request.Told.Figures) };
        var (html, locale) = library.Localised("newsletter/letter.scriban-html", told.Programme.Locale);
        var (text, _) = library.Localised("newsletter/letter.scriban-txt", told.Programme.Locale);
        var (subject, _) = library.Localised("newsletter/letter-subject.scriban-txt", told.Programme.Locale);
        var run = new RenderRun(library, locale, told.Figures, told.Days.Through);
        var pair = PairStory.Of(told, locale);
        var isDrawn = pair?["bars"] is IReadOnlyCollection<object?> { Count: > 1 };
        var model = NewsletterModel.Of(request with { Told = told }, options, locale, pair, isDrawn);

        var (subjectLine, subjectPart) = run.FinishText(subject, "subject", run.Render(subject, model).Trim());
        var (page, pagePart) = run.FinishHtml(html, "html", run.Render(html, model));
        var (plain, plainPart) = run.FinishText(text, "text", run.Render(text, model));
        var (block, blockParts) = Statistics.Write(run, told);
        List<LedgerPart> parts = [subjectPart, pagePart, plainPart, .. blockParts];
        List<InlinePicture> pictures = [];
        if (isDrawn)
        {
            var (picture, picturePart) = MailChart.Paint(run, Chart, RenderedNewsletter.ChartId, model);
            pictures.Add(picture);
            parts.Add(picturePart);
        }

        var header = new LedgerHeader(told.Programme.Id, null, told.Period, told.Phase, told.Days, html, locale.Code);
        return new RenderedNewsletter(new MailContent(subjectLine, page, plain, LedgerJson.Write(header, parts)) { Pictures = pictures }, block);
    }
}
