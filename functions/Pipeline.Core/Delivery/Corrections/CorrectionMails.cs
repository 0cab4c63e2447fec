using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Templates;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>The mails that tell what was corrected in a report. Their deliveries are written down by who lets them go, so that nobody else gets one.</summary>
public sealed class CorrectionMails(
    PeriodResultsSource results, ReportMails mails, OfferCorrections offers, IMailRenderer renderer, IReportLinks links, ReportAttachment attachment,
    UnsubscribeLinks unsubscribe) : IMailingWork
{
    public string Kind => MailKinds.Correction;

    public Task<string?> HeldByAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task PrepareAsync(KnownProgramme known, PeriodId period, Mailing mailing, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<Func<MailDelivery, CancellationToken, Task<MailDecision>>> OpenAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var shown = await results.ShowAsync(known, period, cancellationToken);
        return (delivery, cancellation) => DecideAsync(known.Programme, delivery, shown, cancellation);
    }

    private async Task<MailDecision> DecideAsync(Programme programme, MailDelivery delivery, ShownFigures shown, CancellationToken cancellationToken)
    {
        if (await mails.RefusalAsync(programme, delivery, cancellationToken) is { } refusal) return refusal;
        var (participant, contact) = ReportMails.Find(programme, delivery)!.Value;
        var (report, fault) = await mails.OpenAsync(delivery, cancellationToken);
        if (report is null) return fault!;
        if (report.Version != delivery.Version || await offers.ChangeAsync(report, delivery.MailedVersion!.Value, cancellationToken) is not { } change)
            return new MailDecision.Cancel("The report has been corrected again since; let the correction of that version go.", DeliveryCause.Superseded);

        var address = await unsubscribe.MakeAsync(new ContactLink(programme.Id, participant.Id, contact.Email, delivery.Kind, contact.Locale), cancellationToken);
        MailContent content;
        try
        {
            content = renderer.RenderCorrectionMail(new CorrectionMailRequest(
                programme, participant, contact, shown.Period, shown.Phase, shown.Days, change.Changed, links.To(report), address));
        }
        catch (UnwritableTextException template)
        {
            return ReportMails.Unwritable(template);
        }

        var (files, outcome) = await attachment.OfAsync(report, cancellationToken);
        var mail = new Mail(delivery.Key, contact.Email, contact.Name, content) { Unsubscribe = address, Attachments = files };
        return new MailDecision.Ready(mail) { TextVersion = report.Version, Attachment = outcome };
    }
}
