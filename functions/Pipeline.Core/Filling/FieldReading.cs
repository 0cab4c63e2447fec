using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Filling;

/// <summary>The evaluation that a filled-in form says, or every fault of its fields (then the evaluation is null).</summary>
public sealed record FieldReading(Evaluation? Evaluation, IReadOnlyList<FieldFault> Faults);
