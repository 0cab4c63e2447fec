using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Testing.Azurite;

/// <summary>
/// Breaks chosen connections, before or after the service has done its work, so that the client library repeats the request. Add it with
/// `AzuriteFixture.TablesOver`. Only writes count; reading requests always pass.
/// </summary>
public sealed class UnreliableNetwork : HttpPipelinePolicy
{
    private readonly Queue<Fate> fates = [];

    private delegate ValueTask Fate(Func<ValueTask> pass);

    /// <summary>How many connections were broken.</summary>
    public int Broken { get; private set; }

    /// <summary>How many writes were tried, repetitions among them.</summary>
    public int Writes { get; private set; }

    /// <summary>The next write arrives and is answered.</summary>
    public UnreliableNetwork PassNext()
    {
        fates.Enqueue(pass => pass());
        return this;
    }

    /// <summary>The next write is done, its response is lost, and then something else happens before the repetition.</summary>
    public UnreliableNetwork LoseNextResponse(Func<Task>? then = null)
    {
        fates.Enqueue(async pass =>
        {
            await pass();
            await BreakAsync(then);
        });
        return this;
    }

    /// <summary>The next write never arrives, and something else happens before the repetition.</summary>
    public UnreliableNetwork LoseNextRequest(Func<Task>? then = null)
    {
        fates.Enqueue(_ => BreakAsync(then));
        return this;
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ValueTask Pass() => ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Get) return Pass();
        Writes++;
        return fates.TryDequeue(out var fate) ? fate(Pass) : Pass();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here calls storage synchronously.");

    private async ValueTask BreakAsync(Func<Task>? then)
    {
        if (then is not null) await then();
        Broken++;
        throw new IOException("The connection was reset by the test.");
    }
}
