namespace Pipeline.Functions.Http;

/// <summary>The state of the pipeline; `oldestUnfinished` is when the oldest period that is not done was due.</summary>
public sealed record HealthAnswer(string Storage, DateTimeOffset Clock, int Programmes, int UnfinishedPeriods, DateTimeOffset? OldestUnfinished);
