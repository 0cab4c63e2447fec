using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>What an editor looks at before mails are let go: who would get one, who would not and why, and the first mail as it would leave.</summary>
public sealed class ReleasePreview(PeriodResultsSource results, ReportMails mails, IDeliveryStore deliveries)
{
    public async Task<PreviewedRelease> ShowAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var held = await ReadAsync(known, period, cancellationToken);
        return new PreviewedRelease([.. held.Select(each => each.Mail)], await SampleAsync(known, period, held, cancellationToken));
    }

    /// <summary>The mails alone, none of them written.</summary>
    public async Task<IReadOnlyList<HeldMail>> ListAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(known, period, cancellationToken)).Select(each => each.Mail)];

    private async Task<List<(MailDelivery Delivery, HeldMail Mail)>> ReadAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var held = new List<(MailDelivery, HeldMail)>();
        foreach (var delivery in await deliveries.ListAsync(known.Programme.Id, period.Text, cancellationToken))
        {
            if (delivery.State != DeliveryState.Prepared) continue;
            var refusal = await mails.RefusalAsync(known.Programme, delivery, cancellationToken);
            held.Add((delivery, new HeldMail(delivery.Participant, delivery.Recipient, refusal)));
        }

        return held;
    }

    private async Task<Mail?> SampleAsync(
        KnownProgramme known, PeriodId period, List<(MailDelivery Delivery, HeldMail Mail)> held, CancellationToken cancellationToken)
    {
        if (held.Find(each => each.Mail.Refusal is null).Delivery is not { } first) return null;
        var shown = await results.ShowAsync(known, period, cancellationToken);
        return await mails.DecideAsync(known.Programme, first, shown, cancellationToken) is MailDecision.Ready(var mail) ? mail : null;
    }
}
