using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Pipeline.Adapters;

namespace Pipeline.Functions.Http;

/// <summary>The frame of every HTTP function: storage trouble is answered 503 with Retry-After, so that senders come back.</summary>
public sealed partial class Door(ILogger<Door> logger)
{
    private const string RetryAfterSeconds = "30";

    public async Task<IActionResult> OpenAsync(Func<Task<IActionResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (StorageFault.IsOutage(exception))
        {
            Log.StorageTrouble(logger, exception);
            return Answer.Problem(
                    StatusCodes.Status503ServiceUnavailable, "Storage is not available", "Nothing was lost on our side; send the same again later.")
                .With("Retry-After", RetryAfterSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Storage did not answer; the sender was told to come back.")]
        public static partial void StorageTrouble(ILogger logger, Exception exception);
    }
}
