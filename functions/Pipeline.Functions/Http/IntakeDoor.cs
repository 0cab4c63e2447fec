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

    private const string RetryAfterSeconds = "30";

    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private int inside;
    private DateTimeOffset warned = DateTimeOffset.MinValue;

    public async Task<IActionResult> OpenAsync(Func<Task<IActionResult>> work)
    {
        if (!Enters())
        {
            return Answer.Problem(
                    StatusCodes.Status503ServiceUnavailable, "Too much at once", "Storage is slower than what arrives. Nothing of this was kept; send the same again later.")
                .With("Retry-After", RetryAfterSeconds);
        }

        try
        {
            return await door.OpenAsync(work);
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

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
    }
}
