using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Http;

/// <summary>
/// The frame of functions that senders bring work to. When storage slows down, no more requests wait for it in memory than `MostAtOnce`: who comes beyond that
/// is told to come back before its body is read. Counted on each instance by itself.
/// </summary>
public sealed partial class IntakeDoor(Door door, TimeProvider clock, ILogger<IntakeDoor> logger)
{
    /// <summary>At ten milliseconds a request more than ten thousand a second, and at its largest bodies an eighth of an instance's memory.</summary>
    public const int MostAtOnce = 128;

    /// <summary>Form services hang up after five to thirty seconds and send again. Whoever is told in time comes back, and knows why.</summary>
    public static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(8);

    private const string RetryAfterSeconds = "30";

    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private int inside;
    private DateTimeOffset warned = DateTimeOffset.MinValue;

    public async Task<IActionResult> OpenAsync(Func<Task<IActionResult>> work)
    {
        if (!Enters()) return Later("Too much at once", "Storage is slower than what arrives. Nothing of this was kept; send the same again later.");

        try
        {
            return await door.OpenAsync(work);
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    /// <summary>Gives the work up when it has not come to its end in `MostPatience`. What it had written by then stays, and is known again when it comes again.</summary>
    public async Task<IActionResult> HurryAsync(Func<CancellationToken, Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(MostPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.TooLong(logger, MostPatience.TotalSeconds);
            return Later("Storage is too slow", "It did not answer in time. Send the same again later; what was kept of it counts once.");
        }
    }

    private static Answer Later(string title, string detail) =>
        Answer.Problem(StatusCodes.Status503ServiceUnavailable, title, detail).With("Retry-After", RetryAfterSeconds);

    private bool Enters()
    {
        if (Interlocked.Increment(ref inside) <= MostAtOnce) return true;
        Interlocked.Decrement(ref inside);
        Warn();
        return false;
    }

    private void Warn()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - warned < BetweenWarnings) return;
            warned = now;
        }

        Log.TooMuch(logger, MostAtOnce);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Most} requests wait for storage already; senders are told to come back.")]
        public static partial void TooMuch(ILogger logger, int most);

        [LoggerMessage(2, LogLevel.Warning, "Storage did not answer within {Seconds} seconds; the sender was told to come back.")]
        public static partial void TooLong(ILogger logger, double seconds);
    }
}
