using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery.Corrections;

/// <summary>
/// A report that prints other figures than the version that was mailed, and to whom that was. `IsReleased` once a correction of this version was let go; then
/// nobody of them is mailed it again.
/// </summary>
public sealed record OfferedCorrection(string Participant, int MailedVersion, int Version, IReadOnlyList<string> Recipients, bool IsReleased, ReportChange Change);
