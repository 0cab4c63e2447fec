using Microsoft.Extensions.Hosting;
using Pipeline.Adapters;

namespace Pipeline.Functions;

/// <summary>Makes sure before the first trigger runs that every table, container and queue is there.</summary>
internal sealed class PrepareStorage(StorageSetup setup) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => setup.EnsureAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
