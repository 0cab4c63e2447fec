using System.Globalization;

namespace Pipeline.Core.Delivery;

/// <summary>
/// Stops a period's mails of a kind when recipients or their servers turn against them: a complaint, or a surge of bounces. Mail services close accounts that go
/// on regardless. Somebody looks, and releases them again.
/// </summary>
internal static class MailBrake
{
    private const int FewestBounces = 5;

    /// <summary>One in ten; mail services ask for less than one in twenty over a month.</summary>
    private const double BounceShare = 0.1;

    /// <summary>Why nothing more may leave, by what happened since the last release; null when it may.</summary>
    [return: Sentence]
    public static string? Reason(IReadOnlyCollection<MailDelivery> all, DateTimeOffset? releasedAt)
    {
        var complaints = all.Count(delivery => Happened(delivery, MailEventKind.Complained));
        if (complaints > 0) return string.Create(CultureInfo.InvariantCulture, $"a look at {complaints} complaints");

        var bounced = all.Count(delivery => Happened(delivery, MailEventKind.Bounced) || Happened(delivery, MailEventKind.Blocked));
        var settled = all.Count(delivery => delivery.State is DeliveryState.Delivered or DeliveryState.Bounced);
        return bounced >= FewestBounces && bounced >= settled * BounceShare
            ? string.Create(CultureInfo.InvariantCulture, $"a look at {bounced} bounces among {settled} mails")
            : null;

        bool Happened(MailDelivery delivery, MailEventKind kind) =>
            delivery.Events.Any(each => each.Kind == kind && (releasedAt is null || each.At > releasedAt));
    }
}
