using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>Who is mailed a link to a report, and what the mail says.</summary>
public sealed class ReportMails(IReportStore reports, IMailRenderer renderer, IReportLinks links)
{
    public const string Kind = "report";

    /// <summary>The contacts of every participant that has bought the report.</summary>
    public static IEnumerable<(Participant Participant, Contact Contact)> Recipients(Programme programme) =>
        programme.Participants.Where(participant => participant.Entitlement == Entitlement.Full)
            .SelectMany(participant => participant.Contacts.Select(contact => (participant, contact)));

    /// <summary>The delivery's mail, or null when its recipient is none any more.</summary>
    public async Task<Mail?> WriteAsync(Programme programme, MailDelivery delivery, ShownFigures shown, CancellationToken cancellationToken)
    {
        foreach (var (participant, contact) in Recipients(programme))
        {
            if (participant.Id != delivery.Participant || !contact.Email.Equals(delivery.Recipient, StringComparison.OrdinalIgnoreCase)) continue;
            var report = await reports.FindAsync(programme.Id, delivery.Period, participant.Id, cancellationToken)
                ?? throw new InvalidOperationException($"The report of {participant.Id} for {delivery.Period} is missing though it was rendered.");
            var content = renderer.RenderReportMail(
                new ReportMailRequest(programme, participant, contact, shown.Period, shown.Phase, shown.Days, shown.Figures, links.To(report)));
            return new Mail(delivery.Key, contact.Email, contact.Name, content);
        }

        return null;
    }
}
