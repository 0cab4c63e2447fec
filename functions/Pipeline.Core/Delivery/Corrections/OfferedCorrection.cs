using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>
/// A report that prints other figures than the version that was mailed, and to whom that was. `IsReleased` once a correction of this version was let go; then
/// nobody of them is mailed it again.
/// </summary>
public sealed record OfferedCorrection(string Participant, int MailedVersion, int Version, IReadOnlyList<string> Recipients, bool IsReleased, ReportChange Change)
{
    /// <summary>The mail to one of the recipients, prepared.</summary>
    internal MailDelivery To(string recipient, string programme, string period, DateTimeOffset now) =>
        MailDelivery.New(programme, period, MailKinds.Correction, Participant, recipient, Version, now) with { MailedVersion = MailedVersion };
}
