using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>What an editor looks at before mails are let go: who would get one, who would not and why, and the first mail as it would leave.</summary>
public sealed class ReleasePreview(PeriodResultsSource results, ReportMails mails, IDeliveryStore deliveries)
{
    public async Task<PreviewedRelease> ShowAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var held = new List<HeldMail>();
        Mail? sample = null;
        foreach (var delivery in await deliveries.ListAsync(known.Programme.Id, period.Text, ReportMails.Kind, cancellationToken))
        {
            if (delivery.State != DeliveryState.Prepared) continue;
            var refusal = await mails.RefusalAsync(known.Programme, delivery, cancellationToken);
            held.Add(new HeldMail(delivery.Participant, delivery.Recipient, refusal?.Reason));
            if (refusal is not null || sample is not null) continue;
            var shown = await results.ShowAsync(known, period, cancellationToken);
            sample = await mails.DecideAsync(known.Programme, delivery, shown, cancellationToken) is MailDecision.Ready(var mail) ? mail : null;
        }

        return new PreviewedRelease(held, sample);
    }
}
