using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>Who is mailed a link to a report, and what the mail says.</summary>
public sealed class ReportMails(
    IReportStore reports, IMailRenderer renderer, IReportLinks links, Contacts contacts, UnsubscribeLinks unsubscribe, TimeProvider clock)
{
    public const string Kind = "report";

    /// <summary>How long after it was prepared a mail still tells its reader something.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(30);

    /// <summary>The contacts of every participant that has bought the report.</summary>
    public static IEnumerable<(Participant Participant, Contact Contact)> Recipients(Programme programme) =>
        programme.Participants.Where(participant => participant.Entitlement == Entitlement.Full)
            .SelectMany(participant => participant.Contacts.Select(contact => (participant, contact)));

    /// <summary>Why the delivery's mail may not be sent; null when it may.</summary>
    public async Task<string?> RefusalAsync(Programme programme, MailDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.PreparedAt is { } prepared && clock.GetUtcNow() - prepared > Validity)
            return $"Not sent within {Validity.TotalDays} days of {prepared:yyyy-MM-dd}; it would come too late.";
        if (Find(programme, delivery) is null) return "The contact is no longer entitled to the mail.";
        return await contacts.ReasonAsync(programme.Id, delivery.Participant, delivery.Recipient, delivery.Kind, cancellationToken) is { } reason
            ? $"The contact is not mailed. {reason}"
            : null;
    }

    /// <summary>The delivery's mail, or why it is cancelled.</summary>
    public async Task<MailDecision> DecideAsync(Programme programme, MailDelivery delivery, ShownFigures shown, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(programme, delivery, cancellationToken) is { } refusal) return new MailDecision.Cancel(refusal);
        var (participant, contact) = Find(programme, delivery)!.Value;
        var report = await reports.FindAsync(programme.Id, delivery.Period, participant.Id, cancellationToken)
            ?? throw new InvalidOperationException($"The report of {participant.Id} for {delivery.Period} is missing though it was rendered.");
        var address = await unsubscribe.MakeAsync(new ContactLink(programme.Id, participant.Id, contact.Email, delivery.Kind, contact.Locale), cancellationToken);
        var content = renderer.RenderReportMail(
            new ReportMailRequest(programme, participant, contact, shown.Period, shown.Phase, shown.Days, shown.Figures, links.To(report), address));
        return new MailDecision.Ready(new Mail(delivery.Key, contact.Email, contact.Name, content) { Unsubscribe = address });
    }

    private static (Participant Participant, Contact Contact)? Find(Programme programme, MailDelivery delivery)
    {
        foreach (var to in Recipients(programme))
            if (to.Participant.Id == delivery.Participant && to.Contact.Email.Equals(delivery.Recipient, StringComparison.OrdinalIgnoreCase)) return to;
        return null;
    }
}
