using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>The figures of a period from the data as they are, and as they would be.</summary>
public sealed record FiguresBeforeAndAfter(PeriodId Period, Phase Phase, IFigures Before, IFigures After);
