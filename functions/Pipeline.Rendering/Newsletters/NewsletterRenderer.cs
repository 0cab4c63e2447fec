using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
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
        var texts = new MailTexts(library, "newsletter/letter", told.Programme.Locale);
        var (run, locale) = (texts.Run(told.Figures, told.Days.Through), texts.Locale);
        var pair = PairStory.Of(told, locale);
        var isDrawn = pair?["bars"] is IReadOnlyCollection<object?> { Count: > 1 };
        var model = NewsletterModel.Of(request with { Told = told }, options, locale, pair, isDrawn);

        var (block, blockParts) = Statistics.Write(run, told);
        List<LedgerPart> parts = [.. blockParts];
        List<InlinePicture> pictures = [];
        if (isDrawn)
        {
            var (picture, picturePart) = MailChart.Paint(run, Chart, RenderedNewsletter.ChartId, model);
            pictures.Add(picture);
            parts.Add(picturePart);
        }

        var header = new LedgerHeader(told.Programme.Id, null, told.Period, told.Phase, told.Days, texts.Template, locale.Code);
        return new RenderedNewsletter(texts.Write(run, model, header, parts) with { Pictures = pictures }, block);
    }
}
