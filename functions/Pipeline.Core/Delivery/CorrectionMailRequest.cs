using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>What the mail is written from that tells what was corrected in a report since its recipient was mailed it.</summary>
public sealed record CorrectionMailRequest(
    Programme Programme, Participant Participant, Contact Contact, PeriodId Period, Phase Phase, DayRange Days, IReadOnlyList<Correction> Changed, Uri ReportUrl,
    Uri UnsubscribeUrl);
