namespace Pipeline.Core.Operations;

/// <summary>How many messages lie in a queue, hidden ones included, and when the oldest of those that can be seen came; null when none can.</summary>
public sealed record QueueDepth(string Queue, int Messages, DateTimeOffset? Oldest);
