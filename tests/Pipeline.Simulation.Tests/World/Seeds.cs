using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Pipeline.Simulation.Tests.Planted;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Plays worlds, one a processor at a time.</summary>
internal static class Seeds
{
    public static SeedRun Run(long first, int count, Func<Bug> bug)
    {
        var (steps, died, broken, began) = (0L, 0L, new ConcurrentBag<(long Seed, string What)>(), Stopwatch.GetTimestamp());
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, state) =>
        {
            var (world, fault) = Play(seed, bug());
            Interlocked.Add(ref steps, world.Log.Count);
            Interlocked.Add(ref died, world.Died);
            if (fault is null) return;
            broken.Add((seed, Tell(seed, world, fault)));
            if (broken.Count >= 5) state.Stop();
        });
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new SeedRun(
            steps, died, [.. broken.OrderBy(each => each.Seed).Select(each => each.What)],
            string.Create(CultureInfo.InvariantCulture, $"{count} worlds from seed {first} in {seconds:0} s: {steps} steps, processes died {died} times."));
    }

    /// <summary>The world of a seed, and what is wrong with it; null when nothing is.</summary>
    public static (Simulation World, string? Fault) Play(long seed, Bug bug)
    {
        var world = new Simulation(seed, bug);
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            world.Run();
            return (world, world.Violations.Any ? string.Join('\n', world.Violations.All.Take(5)) : null);
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            return (world, $"{string.Join('\n', world.Violations.All.Take(5))}\nSomething was thrown that nobody expects: {unexpected}");
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static string Tell(long seed, Simulation world, string fault) => $"SIMULATION_SEED={seed}\n{fault}\nThe last steps before:\n{world.Log}";
}
