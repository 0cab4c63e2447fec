namespace Pipeline.Core.Operations;

/// <summary>
/// What an operator asks of the whole installation: numbers and instants, and nothing of anybody. `OldestUnfinished` is when the oldest period that is not done
/// was due.
/// </summary>
public sealed record Pulse(
    DateTimeOffset At, int Programmes, int UnfinishedPeriods, int LatePeriods, DateTimeOffset? OldestUnfinished, int WaitingInQuarantine, int UnknownMails)
{
    public IReadOnlyList<TickMark> Ticks { get; init; } = [];

    public IReadOnlyList<QueueDepth> Queues { get; init; } = [];

    /// <summary>Timers that should have come again by now.</summary>
    public IReadOnlyList<string> MissedTicks => [.. Ticks.Where(mark => mark.IsMissed(At)).Select(mark => mark.Tick)];
}
