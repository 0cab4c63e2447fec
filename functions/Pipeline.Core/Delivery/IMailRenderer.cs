using Pipeline.Core.Alerts;

namespace Pipeline.Core.Delivery;

/// <summary>Writes mails, each as html and text. The same request gives the same bytes.</summary>
public interface IMailRenderer
{
    MailContent RenderReportMail(ReportMailRequest request);

    MailContent RenderAlertMail(AlertMailRequest request);
}
