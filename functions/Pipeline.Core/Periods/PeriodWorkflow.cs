namespace Pipeline.Core.Periods;

/// <summary>The life of a period as a table: out of each state, the state that follows its work.</summary>
public static class PeriodWorkflow
{
    public static IReadOnlyDictionary<PeriodState, PeriodState> Next { get; } = new Dictionary<PeriodState, PeriodState>
    {
        [PeriodState.Due] = PeriodState.Counted,
        [PeriodState.Counted] = PeriodState.Drafted,
        [PeriodState.Drafted] = PeriodState.Reported,
        [PeriodState.Reported] = PeriodState.Delivered,
        [PeriodState.Delivered] = PeriodState.Done,
    };
}
