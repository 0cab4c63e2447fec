using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Http;

/// <summary>
/// Counts look-ups of tokens that open nothing, by caller. Who guesses too often is answered as if nothing existed, without anything being looked up.
/// Counted on each instance by itself: it slows guessing down, and 128 bits make it hopeless.
/// </summary>
public sealed class FailedLookups(TimeProvider clock)
{
    private const int Most = 20;
    private const int MostCallers = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Lock sweeping = new();
    private DateTimeOffset sweptAt;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> failures = new(StringComparer.Ordinal);

    /// <summary>The answer of the look-up; the page that nothing was found when it is null or is not made.</summary>
    public async Task<Answer> LookAsync(HttpRequest request, Func<Task<Answer?>> lookUp)
    {
        if (IsBarred(request)) return Pages.NotFound();
        if (await lookUp() is { } found) return found;
        Count(request);
        return Pages.NotFound();
    }

    /// <summary>Whether the caller has failed too often of late.</summary>
    public bool IsBarred(HttpRequest request) =>
        failures.TryGetValue(Caller.Of(request), out var failed) && failed.Count >= Most && clock.GetUtcNow() - failed.Since < Window;

    /// <summary>While so many callers are known that there is no room, those that are not are not counted: neither memory nor work grows with the number of guesses.</summary>
    public void Count(HttpRequest request)
    {
        var (caller, now) = (Caller.Of(request), clock.GetUtcNow());
        if (!failures.ContainsKey(caller) && failures.Count >= MostCallers && !MakesRoom(now)) return;
        failures.AddOrUpdate(caller, (1, now), (_, failed) => now - failed.Since < Window ? (failed.Count + 1, failed.Since) : (1, now));
    }

    private bool MakesRoom(DateTimeOffset now)
    {
        lock (sweeping)
        {
            if (now - sweptAt < BetweenSweeps) return false;
            sweptAt = now;
            foreach (var (caller, failed) in failures)
                if (now - failed.Since >= Window) failures.TryRemove(caller, out _);
            return failures.Count < MostCallers;
        }
    }
}
