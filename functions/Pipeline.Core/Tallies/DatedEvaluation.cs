namespace Pipeline.Core.Tallies;

/// <summary>An approved evaluation as counting reads it, with the local day that it counts for.</summary>
public readonly record struct DatedEvaluation(DateOnly Day, CodedEvaluation Evaluation);
