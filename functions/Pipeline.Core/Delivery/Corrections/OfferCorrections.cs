using System.Collections.Concurrent;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>Finds the reports of a period that were corrected after they were mailed. It offers; nothing is mailed unless somebody says so.</summary>
public sealed class OfferCorrections(IDeliveryStore deliveries, IReportStore reports, IReportChanges changes)
{
    /// <summary>Deliveries from before their version was kept told of the first one.</summary>
    private const int FirstVersion = 1;

    /// <summary>By participant. A report that prints the same as before is not offered.</summary>
    public async Task<IReadOnlyList<OfferedCorrection>> ListAsync(Programme programme, string period, CancellationToken cancellationToken)
    {
        var mailed = await deliveries.ListAsync(programme.Id, period, MailKinds.Report, cancellationToken);
        var corrections = await deliveries.ListAsync(programme.Id, period, MailKinds.Correction, cancellationToken);
        var last = LastMailed([.. mailed, .. corrections]);
        var offers = new ConcurrentBag<OfferedCorrection>();
        var options = AtOnce.OnePerProcessor(cancellationToken);
        await Parallel.ForEachAsync(await reports.ListAsync(programme.Id, period, cancellationToken), options, async (report, cancellation) =>
        {
            var released = corrections.Where(each => each.Participant == report.Participant && each.Version == report.Version).ToList();
            var behind = last.Where(each => each.Key.Participant == report.Participant && each.Value < report.Version).ToList();
            List<int> versions = [.. behind.Select(each => each.Value), .. released.Select(each => each.MailedVersion ?? FirstVersion)];
            if (versions.Count == 0) return;
            var recipients = behind.Select(each => each.Key.Recipient).Union(released.Select(each => each.Recipient)).Order(StringComparer.Ordinal).ToList();
            if (await ChangeAsync(report, versions.Min(), cancellation) is { Changed.Count: > 0 } change)
                offers.Add(new(report.Participant, versions.Min(), report.Version, recipients, released.Count > 0, change));
        });
        return [.. offers.OrderBy(offer => offer.Participant, StringComparer.Ordinal)];
    }

    /// <summary>What changed in a report since a version of it; null when that is the same one or its text is gone.</summary>
    internal async Task<ReportChange?> ChangeAsync(Report report, int since, CancellationToken cancellationToken)
    {
        if (since == report.Version || await reports.ReadAsync(report with { Version = since }, cancellationToken) is not { } earlier) return null;
        return await reports.ReadAsync(report, cancellationToken) is { } later ? changes.Between(earlier.LedgerJson, later.LedgerJson) : null;
    }

    /// <summary>By participant and recipient, the newest version that a mail which arrived, or may have, told of.</summary>
    internal static Dictionary<(string Participant, string Recipient), int> LastMailed(IEnumerable<MailDelivery> mailed) => mailed
        .Where(each => each.State is DeliveryState.Sent or DeliveryState.Delivered)
        .GroupBy(each => (each.Participant, each.Recipient))
        .ToDictionary(each => each.Key, each => each.Max(delivery => delivery.TextVersion ?? FirstVersion));
}
