using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>The figures of a period as texts ask for them, with the phase they are of.</summary>
public sealed record ShownFigures(PeriodId Period, Phase Phase, DayRange Days, IFigures Figures);
