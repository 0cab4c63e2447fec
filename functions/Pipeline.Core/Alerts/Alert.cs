namespace Pipeline.Core.Alerts;

/// <summary>
/// That an evaluation is told to its participant as a bad dialogue, once for all time. `Batch` is the week whose start it is mailed at. Only `Period` and
/// `Channel` (null when the channel would say too much) are ever told.
/// </summary>
public sealed record Alert(string Programme, string Participant, string Evaluation, string Batch, string Period, string? Channel);
