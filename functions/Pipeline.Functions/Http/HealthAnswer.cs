using Pipeline.Core.Operations;

namespace Pipeline.Functions.Http;

/// <summary>What anybody may know: that storage is there, what time it is here, when a timer last came to its end, and `late` when one should have since.</summary>
public sealed record HealthAnswer(string Status, string Storage, DateTimeOffset Clock, DateTimeOffset? LastTick)
{
    public static HealthAnswer Of(IReadOnlyList<TickMark> ticks, DateTimeOffset now) => new(
        ticks.Any(mark => mark.IsMissed(now)) ? "late" : "well", "reachable", now, ticks.Count == 0 ? null : ticks.Max(mark => mark.At));
}
