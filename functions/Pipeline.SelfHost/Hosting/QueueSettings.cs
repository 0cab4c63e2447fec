namespace Pipeline.SelfHost.Hosting;

/// <summary>`extensions.queues` of host.json with the Functions host's defaults.</summary>
public sealed record QueueSettings
{
    /// <summary>Messages fetched at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>More are fetched when no more than this many are running.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Failed runs after which a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays hidden after a failed run.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between two looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether messages are Base64 in the queue.</summary>
    public bool Base64 { get; init; } = true;
}
