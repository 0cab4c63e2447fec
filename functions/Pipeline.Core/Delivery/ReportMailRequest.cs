using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Delivery;

/// <summary>What the mail that hands over a report is written from. `ReportUrl` is the recipient's own link, `UnsubscribeUrl` where it says that it wants none.</summary>
public sealed record ReportMailRequest(
    Programme Programme, Participant Participant, Contact Contact, PeriodId Period, Phase Phase, DayRange Days, IFigures Figures, Uri ReportUrl,
    Uri UnsubscribeUrl);
