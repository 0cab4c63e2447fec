using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>
/// A figure of a period explained from the data as they stand now; `DataChanged` when the period's kept results were computed from other data,
/// so that what was printed may differ.
/// </summary>
public sealed record PeriodExplanation(PeriodId Period, Phase Phase, Explanation Explanation, bool DataChanged);
