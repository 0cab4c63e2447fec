using Azure;

namespace Pipeline.Adapters;

/// <summary>Tells a storage that is down or too busy, where trying later may help, from a fault of ours.</summary>
public static class StorageFault
{
    /// <summary>
    /// Whether the call failed for want of an answer, by a time-out, by a connection that broke within the answer, or with 429 or 5xx. What it was to write may
    /// have been written. The client library cancels a try that takes too long, which looks like a caller's cancellation; who has left reads no answer.
    /// </summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        // Status 0: no answer came. After several tries the client library throws all of their failures together.
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException several => several.InnerExceptions.Count > 0 && several.InnerExceptions.All(IsOutage),
        TimeoutException or HttpIOException or OperationCanceledException => true,
        _ => false,
    };
}
