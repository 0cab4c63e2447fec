using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>Who is mailed a link to a report, and what the mail says.</summary>
public sealed class ReportMails(
    IReportStore reports, IMailRenderer renderer, IReportLinks links, ReportAttachment attachment, MailRefusals refusals, UnsubscribeLinks unsubscribe,
    TimeProvider clock)
{
    public const string Kind = MailKinds.Report;

    /// <summary>The contacts of every participant that has bought the report.</summary>
    public static IEnumerable<(Participant Participant, Contact Contact)> Recipients(Programme programme) =>
        programme.Participants.Where(participant => participant.Entitlement == Entitlement.Full)
            .SelectMany(participant => participant.Contacts.Select(contact => (participant, contact)));

    /// <summary>Participants that have bought the report and name nobody to mail it to.</summary>
    public static IEnumerable<string> WithoutRecipient(Programme programme) =>
        programme.Participants.Where(participant => participant.Entitlement == Entitlement.Full && participant.Contacts.Count == 0).Select(participant => participant.Id);

    /// <summary>Why the delivery's mail may not be sent; null when it may.</summary>
    public async Task<MailDecision.Cancel?> RefusalAsync(Programme programme, MailDelivery delivery, CancellationToken cancellationToken) =>
        Find(programme, delivery) is null
            ? new MailDecision.Cancel("The contact is no longer entitled to the mail.", DeliveryCause.NotEntitled)
            : await refusals.FindAsync(delivery, cancellationToken);

    /// <summary>The delivery's mail, or why it is not sent.</summary>
    public async Task<MailDecision> DecideAsync(Programme programme, MailDelivery delivery, ShownFigures shown, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(programme, delivery, cancellationToken) is { } refusal) return refusal;
        var (report, fault) = await OpenAsync(delivery, cancellationToken);
        if (report is null) return fault!;
        return await WriteAsync(programme, delivery, report, (to, unsubscribe) => renderer.RenderReportMail(new ReportMailRequest(
            programme, to.Participant, to.Contact, shown.Period, shown.Phase, shown.Days, shown.Figures, links.To(report), unsubscribe)), cancellationToken);
    }

    /// <summary>The mail about a report, with the report itself where that is attached; or the failure of its template.</summary>
    internal async Task<MailDecision> WriteAsync(
        Programme programme, MailDelivery delivery, Report report, Func<(Participant Participant, Contact Contact), Uri, MailContent> write,
        CancellationToken cancellationToken)
    {
        var to = Find(programme, delivery)!.Value;
        var address = await unsubscribe.MakeAsync(new ContactLink(programme.Id, to.Participant.Id, to.Contact.Email, delivery.Kind, to.Contact.Locale), cancellationToken);
        var (content, fault) = WrittenMail.Of(() => write(to, address));
        if (content is null) return fault!;
        var (files, outcome) = await attachment.OfAsync(report, cancellationToken);
        var mail = new Mail(delivery.Key, to.Contact.Email, to.Contact.Name, content) { Unsubscribe = address, Attachments = files };
        return new MailDecision.Ready(mail) { TextVersion = report.Version, Attachment = outcome };
    }

    /// <summary>The contact that the delivery is for, while it is still one that the report was bought for.</summary>
    private static (Participant Participant, Contact Contact)? Find(Programme programme, MailDelivery delivery)
    {
        foreach (var to in Recipients(programme))
            if (to.Participant.Id == delivery.Participant && to.Contact.Email.Equals(delivery.Recipient, StringComparison.OrdinalIgnoreCase)) return to;
        return null;
    }

    /// <summary>The report whose link the mail is to name, or what keeps that link from opening.</summary>
    internal async Task<(Report? Report, MailDecision.Fail? Fault)> OpenAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
        await reports.FindAsync(delivery.Programme, delivery.Period, delivery.Participant, cancellationToken) switch
        {
            null => (null, new($"There is no report of {delivery.Participant} in this period; close it again.", DeliveryCause.NoReport)),
            { Revoked: true } => (null, new("The report's link was revoked; reissue it and send the mail again.", DeliveryCause.LinkClosed)),
            { } report when report.Expires <= clock.GetUtcNow() => (null, new("The report's link has expired; reissue it and send the mail again.", DeliveryCause.LinkClosed)),
            var report => (report, null),
        };
}
