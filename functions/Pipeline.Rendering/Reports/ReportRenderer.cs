using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Reports;

/// <summary>
/// Writes a participant's report as a page and as text, in the reader's language where there are templates for it. Who has not bought it gets a
/// teaser.
/// </summary>
public sealed class ReportRenderer(TemplateLibrary library, RenderingOptions options) : IReportRenderer
{
    public RenderedReport Render(ReportRequest request)
    {
        request = request with { Figures = new RememberedFigures(request.Figures) };
        var isFull = request.Participant.Entitlement == Entitlement.Full;
        var name = isFull ? "reports/participant" : "reports/teaser";
        var (htmlTemplate, locale) = library.Localised($"{name}.scriban-html", request.Locale);
        var (textTemplate, _) = library.Localised($"{name}.scriban-txt", request.Locale);
        using var run = new RenderRun(library, locale, request.Figures, request.Days.Through);
        var model = isFull ? ReportModel.Of(request, options, locale) : TeaserModel.Of(request, options, locale);

        var (html, htmlPart) = new Page(run, options).Private(request.Programme, htmlTemplate, model);
        var (text, textPart) = run.FinishText(textTemplate, "text", run.Render(textTemplate, model));

        var header = new LedgerHeader(request.Programme.Id, request.Participant.Id, request.Period, request.Phase, request.Days, htmlTemplate, locale.Code);
        return new RenderedReport(html, text, LedgerJson.Write(header, htmlPart, textPart));
    }
}
