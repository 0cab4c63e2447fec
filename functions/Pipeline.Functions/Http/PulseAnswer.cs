using Pipeline.Core.Operations;

namespace Pipeline.Functions.Http;

/// <summary>What an operator asks, as answered: the state of every timer and queue, and what waits.</summary>
public sealed record PulseAnswer(
    string Status, DateTimeOffset Clock, int Programmes, int UnfinishedPeriods, int LatePeriods, DateTimeOffset? OldestUnfinished, int WaitingInQuarantine, int UnknownMails,
    IReadOnlyList<PulseAnswer.Timer> Timers, IReadOnlyList<QueueDepth> Queues)
{
    public static PulseAnswer Of(Pulse pulse) => new(
        pulse.MissedTicks.Count > 0 ? "late" : "well", pulse.At, pulse.Programmes, pulse.UnfinishedPeriods, pulse.LatePeriods, pulse.OldestUnfinished,
        pulse.WaitingInQuarantine, pulse.UnknownMails,
        [.. pulse.Ticks.Select(mark => new Timer(mark.Tick, mark.At, (int)mark.Every.TotalSeconds, mark.IsMissed(pulse.At)))], pulse.Queues);

    /// <summary>A timer that has come to its end at least once.</summary>
    public sealed record Timer(string Name, DateTimeOffset LastRun, int EverySeconds, bool Missed);
}
