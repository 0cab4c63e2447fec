using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Testing.Azurite;

/// <summary>
/// Breaks a connection once, before or after the service has done its work, so that the client library repeats the request. Add it with
/// `AzuriteFixture.TablesOver`. Reading requests always pass.
/// </summary>
public sealed class UnreliableNetwork : HttpPipelinePolicy
{
    private Func<Task>? meanwhile;
    private bool reachesTheService;

    /// <summary>How many connections were broken.</summary>
    public int Broken { get; private set; }

    /// <summary>The next write is done, its response is lost, and then something else happens before the repetition.</summary>
    public void LoseNextResponse(Func<Task>? then = null) => (meanwhile, reachesTheService) = (then ?? (() => Task.CompletedTask), true);

    /// <summary>The next write never arrives, and something else happens before the repetition.</summary>
    public void LoseNextRequest(Func<Task>? then = null) => (meanwhile, reachesTheService) = (then ?? (() => Task.CompletedTask), false);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (meanwhile is null || message.Request.Method == RequestMethod.Get)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var then = meanwhile;
        meanwhile = null;
        if (reachesTheService) await ProcessNextAsync(message, pipeline);
        await then();
        Broken++;
        throw new IOException("The connection was reset by the test.");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");
}
