using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Mails;

/// <summary>Writes mails: subject, html and text from three templates of one name, in the recipient's language where there are templates for it.</summary>
public sealed class MailRenderer(TemplateLibrary library, RenderingOptions options) : IMailRenderer
{
    private const string Chart = "areas", ChartId = "areas@report";

    public MailContent RenderAlertMail(AlertMailRequest request) => new AlertMail(library, options).Render(request);

    public MailContent RenderReportMail(ReportMailRequest request)
    {
        request = request with { Figures = new RememberedFigures(request.Figures) };
        var language = request.Contact.Locale;
        var (subjectTemplate, locale) = library.Localised("mails/report-subject.scriban-txt", language);
        var (htmlTemplate, _) = library.Localised("mails/report.scriban-html", language);
        var (textTemplate, _) = library.Localised("mails/report.scriban-txt", language);
        var run = new RenderRun(library, locale, request.Figures, request.Days.Through);
        var total = FigureId.TotalOfAll(new Slice(request.Participant.Id)).ToString();
        var bars = AreaBars.Of(request.Programme, request.Figures, request.Participant.Id, locale.Code);
        var model = Model.Of(
            ("language", locale.Code),
            ("programme", request.Programme.Name.In(locale.Code)),
            ("participant", request.Participant.Name),
            ("recipient", request.Contact.Name),
            ("final", request.Phase == Phase.Final),
            ("period", request.Days),
            ("total", request.Figures.Find(total) is null ? null : total),
            ("area_bars", bars),
            ("picture", bars.Count == 0 ? null : MailChart.Source(ChartId)),
            ("picture_width", MailChart.Width),
            ("report", request.ReportUrl),
            ("unsubscribe", request.UnsubscribeUrl),
            ("notice", options.NoticeIn(locale.Code)));

        var (subject, subjectPart) = run.FinishText(subjectTemplate, "subject", run.Render(subjectTemplate, model).Trim());
        var (html, htmlPart) = run.FinishHtml(htmlTemplate, "html", run.Render(htmlTemplate, model));
        var (text, textPart) = run.FinishText(textTemplate, "text", run.Render(textTemplate, model));

        var header = new LedgerHeader(request.Programme.Id, request.Participant.Id, request.Period, request.Phase, request.Days, htmlTemplate, locale.Code);
        if (bars.Count == 0) return new MailContent(subject, html, text, LedgerJson.Write(header, subjectPart, htmlPart, textPart));
        var (picture, picturePart) = MailChart.Paint(run, Chart, ChartId, model);
        return new MailContent(subject, html, text, LedgerJson.Write(header, subjectPart, htmlPart, textPart, picturePart)) { Pictures = [picture] };
    }
}
