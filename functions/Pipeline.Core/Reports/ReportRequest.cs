using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Reports;

/// <summary>What a participant's report is written from: its own evaluations and the period's figures. The locale is the reader's.</summary>
public sealed record ReportRequest(
    Programme Programme,
    Participant Participant,
    PeriodId Period,
    Phase Phase,
    DayRange Days,
    IFigures Figures,
    IReadOnlyList<Evaluation> Evaluations,
    string Locale)
{
    /// <summary>A report is in the language of its first contact.</summary>
    public static string LocaleOf(Programme programme, Participant participant) => participant.Contacts.Count > 0 ? participant.Contacts[0].Locale : programme.Locale;
}
