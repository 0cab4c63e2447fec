using Pipeline.Core.Operations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Asks tables and blobs one small question each; an exception of storage means that it is not reachable.</summary>
public sealed class Health(ITickStore ticks, IProgrammeStore programmes, TimeProvider clock)
{
    public async Task<HealthAnswer> AskAsync(CancellationToken cancellationToken)
    {
        await programmes.ListAsync(cancellationToken);
        return HealthAnswer.Of(await ticks.ListAsync(cancellationToken), clock.GetUtcNow());
    }
}
