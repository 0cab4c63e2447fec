using Pipeline.Core.Alerts;

namespace Pipeline.Core.Delivery;

/// <summary>Writes mails, each as html and text. The same request gives the same bytes. Throws UnwritableTextException when a template is at fault.</summary>
public interface IMailRenderer
{
    MailContent RenderReportMail(ReportMailRequest request);

    MailContent RenderCorrectionMail(CorrectionMailRequest request);

    MailContent RenderAlertMail(AlertMailRequest request);
}
