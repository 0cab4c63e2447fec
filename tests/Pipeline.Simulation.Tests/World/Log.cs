using System.Globalization;

namespace Pipeline.Simulation.Tests.World;

/// <summary>The last things that happened in a world, written out only when they are asked for.</summary>
internal sealed class Log(WorldClock clock)
{
    private static readonly int Most = Environment.GetEnvironmentVariable("SIMULATION_SEED") is null ? 60 : 100_000;

    private readonly Queue<(DateTimeOffset At, string What, object? Details, string Outcome)> last = new();

    public int Count { get; private set; }

    /// <summary>Changes with everything that happens, so that two runs can be told to be the same.</summary>
    public ulong Fingerprint { get; private set; } = 14695981039346656037UL;

    public void Add(string what, object? details, string outcome)
    {
        Count++;
        Fingerprint = (Fingerprint ^ (ulong)clock.True.Ticks) * 1099511628211UL;
        foreach (var letter in what) Fingerprint = (Fingerprint ^ letter) * 1099511628211UL;
        foreach (var letter in outcome) Fingerprint = (Fingerprint ^ letter) * 1099511628211UL;
        last.Enqueue((clock.True, what, details, outcome));
        if (last.Count > Most) last.Dequeue();
    }

    public override string ToString() => string.Join('\n', last.Select(each =>
        string.Create(CultureInfo.InvariantCulture, $"  {each.At:yyyy-MM-dd HH:mm} {each.What} {each.Details}: {each.Outcome}")));
}
