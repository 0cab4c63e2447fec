using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Lets every request to storage pass a crash point, repetitions too; what only reads is not counted.</summary>
internal sealed class CrashingNetwork(CrashPoint point) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head)
        {
            point.ReadOnly();
            await ProcessNextAsync(message, pipeline);
            return;
        }

        await point.PassAsync(() => ProcessNextAsync(message, pipeline).AsTask());
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");
}
