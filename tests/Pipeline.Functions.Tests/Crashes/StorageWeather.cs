using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// A storage account in trouble: a share of all requests, reading ones and repeated ones too, is refused, reset or left without an answer, before storage has
/// done its work or after. Which ones follows from the seed and the order of requests.
/// </summary>
internal sealed class StorageWeather(int seed, int percent) : HttpPipelinePolicy
{
    private static readonly int[] Statuses = [408, 429, 500, 503];

    private readonly Random chance = new(seed);
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);

    /// <summary>How often the most tried operation was tried.</summary>
    public int MostTries => tries.Values.DefaultIfEmpty().Max();

    public int Faults { get; private set; }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        tries.AddOrUpdate(message.Request.ClientRequestId, 1, (_, before) => before + 1);
        var (harm, isDone) = Draw();
        if (harm is null || isDone) await ProcessNextAsync(message, pipeline);
        harm?.Invoke(message);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");

    private (Action<HttpMessage>? Harm, bool IsDone) Draw()
    {
        lock (chance)
        {
            if (chance.Next(100) >= percent) return (null, true);
            Faults++;
            var kind = chance.Next(Statuses.Length + 2);
            Action<HttpMessage> harm = kind < Statuses.Length ? message => Answer(message, Statuses[kind])
                : kind == Statuses.Length ? _ => throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was reset by the test.")
                : _ => throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.");
            return (harm, chance.Next(2) == 0);
        }
    }

    private static void Answer(HttpMessage message, int status)
    {
        if (message.HasResponse) message.Response.Dispose();
        message.Response = new StatusResponse(status, message.Request.ClientRequestId);
    }
}
