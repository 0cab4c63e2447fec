using System.Globalization;
using System.Text;
using Shouldly;

namespace Pipeline.Testing.Fuzzing;

/// <summary>
/// Gives a parser thousands of inputs that are nearly right. It may refuse them as it refuses other bad ones, it may not throw, and it may not do more work than
/// their length explains. The seed is fixed; with `FUZZ_MINUTES=n` every parser is tried that long with seeds of its own, and each failure says its own.
/// </summary>
public static class Fuzz
{
    /// <summary>What a parser may allocate besides, such as its buffers.</summary>
    private const long AnyInput = 4 * 1024 * 1024;

    private const int PerByte = 2_000;
    private const int Shown = 2_000;

    /// <summary>The number of inputs tried. `read` parses one and checks what came of it.</summary>
    public static async Task<int> RunAsync(int rounds, IReadOnlyList<string> corpus, Func<byte[], Task> read, int seed = 20_271) =>
        await RunAsync(rounds, [.. corpus.Select(Encoding.UTF8.GetBytes)], read, seed);

    public static async Task<int> RunAsync(int rounds, IReadOnlyList<byte[]> corpus, Func<byte[], Task> read, int seed = 20_271)
    {
        var open = Environment.GetEnvironmentVariable("FUZZ_MINUTES") is { Length: > 0 } minutes
            ? TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture))
            : (TimeSpan?)null;
        var (started, tried) = (TimeProvider.System.GetTimestamp(), 0);
        for (var mutator = new Mutator(seed, corpus); open is null ? tried < rounds : TimeProvider.System.GetElapsedTime(started) < open; tried++)
        {
            if (open is not null && tried % rounds == 0) mutator = new Mutator(seed = unchecked((int)TimeProvider.System.GetTimestamp()), corpus);
            await TryAsync(mutator.Next(), read, $"seed {seed}, input {tried % rounds}");
        }

        return tried;
    }

    private static async Task TryAsync(byte[] input, Func<byte[], Task> read, string which)
    {
        var (before, thread) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId);
        try
        {
            await read(input);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{which}: {failure.GetType().Name} {failure.Message} for {Show(input)}", failure);
        }

        // A parser that had to wait goes on on another thread, whose account says nothing about it.
        if (Environment.CurrentManagedThreadId != thread) return;
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        spent.ShouldBeLessThan(AnyInput + ((long)input.Length * PerByte), $"{which} made the parser allocate too much: {Show(input)}");
    }

    private static string Show(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        return $"{(text.Length > Shown ? text[..Shown] + "…" : text)} ({Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, Shown)))})";
    }
}
