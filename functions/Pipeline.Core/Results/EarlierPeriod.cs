using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// The period that a period is compared with: the week or month before in the same programme, or the season before where both are final. Tallies
/// by participant id, counted under that programme's own questionnaire.
/// </summary>
public sealed record EarlierPeriod(Programme Programme, PeriodId Period, IReadOnlyDictionary<string, Tally> Tallies);
