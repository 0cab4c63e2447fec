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

    public MailContent RenderCorrectionMail(CorrectionMailRequest request) => new CorrectionMail(library, options).Render(request);

    public MailContent RenderAlertMail(AlertMailRequest request) => new AlertMail(library, options).Render(request);

    public MailContent RenderReportMail(ReportMailRequest request)
    {
        request = request with { Figures = new RememberedFigures(request.Figures) };
        var texts = new MailTexts(library, "mails/report", request.Contact.Locale);
        var (run, locale) = (texts.Run(request.Figures, request.Days.Through), texts.Locale);
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

        var header = new LedgerHeader(request.Programme.Id, request.Participant.Id, request.Period, request.Phase, request.Days, texts.Template, locale.Code);
        if (bars.Count == 0) return texts.Write(run, model, header);
        var (picture, picturePart) = MailChart.Paint(run, Chart, ChartId, model);
        return texts.Write(run, model, header, picturePart) with { Pictures = [picture] };
    }
}
