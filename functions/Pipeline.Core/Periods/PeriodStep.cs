namespace Pipeline.Core.Periods;

/// <summary>The message that asks for a period's next step. It carries ids only; what to do is read from the table of periods.</summary>
public sealed record PeriodStep(string Programme, string Period);
