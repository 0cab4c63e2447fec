namespace Pipeline.Core.Forms;

/// <summary>What became of a quarantined payload and when: replayed into an evaluation (with its id) or discarded (with the reason).</summary>
public sealed record Settlement(bool IsDiscarded, string Detail, DateTimeOffset At);
