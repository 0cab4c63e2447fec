using System.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>Times two things turn by turn, so that whatever else the machine does meets both; each is warmed up once.</summary>
internal static class Turns
{
    public static IReadOnlyList<(Spent First, Spent Second)> Of(Action first, Action second, int rounds)
    {
        first();
        second();
        return [.. Enumerable.Range(0, rounds).Select(_ => (Time(first), Time(second)))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    public static Spent Time(Action action)
    {
        GC.Collect();
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        return new Spent(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
    }
}
