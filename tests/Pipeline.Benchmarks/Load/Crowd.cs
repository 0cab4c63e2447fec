using System.Diagnostics;

namespace Pipeline.Benchmarks.Load;

/// <summary>So many senders, each of which sends again as soon as it is answered.</summary>
internal static class Crowd
{
    public static async Task<Passage> RunAsync(int senders, TimeSpan time, Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(SendAsync, cancellationToken)));
        return new Passage(watch.Elapsed.TotalSeconds, [.. all.SelectMany(each => each).Order()]);

        async Task<List<double>> SendAsync()
        {
            var own = new List<double>();
            while (watch.Elapsed < time)
            {
                var began = Stopwatch.GetTimestamp();
                await send(cancellationToken);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return own;
        }
    }
}
