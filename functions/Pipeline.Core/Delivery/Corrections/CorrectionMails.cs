using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>The mails that tell what was corrected in a report. Their deliveries are written down by who lets them go, so that nobody else gets one.</summary>
public sealed class CorrectionMails(
    PeriodResultsSource results, ReportMails mails, OfferCorrections offers, IMailRenderer renderer, IReportLinks links, TimeProvider clock) : IMailingWork
{
    public string Kind => MailKinds.Correction;

    public Task<string?> HeldByAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task PrepareAsync(KnownProgramme known, PeriodId period, Mailing mailing, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<Func<MailDelivery, CancellationToken, Task<MailDecision>>> OpenAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var shown = await results.ShowAsync(known, period, cancellationToken);
        return (delivery, cancellation) => DecideAsync(known.Programme, delivery, shown, cancellation);
    }

    /// <summary>The mail as a recipient of an offered correction would get it; null when it would get none.</summary>
    public async Task<Mail?> PreviewAsync(KnownProgramme known, PeriodId period, string participant, string recipient, CancellationToken cancellationToken)
    {
        var offered = await offers.ListAsync(known.Programme, period.Text, cancellationToken);
        if (offered.FirstOrDefault(each => each.Participant == participant && each.Recipients.Contains(recipient)) is not { } offer) return null;
        var decide = await OpenAsync(known, period, cancellationToken);
        return await decide(offer.To(recipient, known.Programme.Id, period.Text, clock.GetUtcNow()), cancellationToken) is MailDecision.Ready(var mail) ? mail : null;
    }

    private async Task<MailDecision> DecideAsync(Programme programme, MailDelivery delivery, ShownFigures shown, CancellationToken cancellationToken)
    {
        if (await mails.RefusalAsync(programme, delivery, cancellationToken) is { } refusal) return refusal;
        var (report, fault) = await mails.OpenAsync(delivery, cancellationToken);
        if (report is null) return fault!;
        if (report.Version != delivery.Version || await offers.ChangeAsync(report, delivery.MailedVersion!.Value, cancellationToken) is not { } change)
            return new MailDecision.Cancel("The report has been corrected again since; let the correction of that version go.", DeliveryCause.Superseded);

        return await mails.WriteAsync(programme, delivery, report, (to, unsubscribe) => renderer.RenderCorrectionMail(new CorrectionMailRequest(
            programme, to.Participant, to.Contact, shown.Period, shown.Phase, shown.Days, change.Changed, links.To(report), unsubscribe)), cancellationToken);
    }
}
