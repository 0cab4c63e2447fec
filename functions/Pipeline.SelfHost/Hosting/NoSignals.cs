using Microsoft.Extensions.Hosting;

namespace Pipeline.SelfHost.Hosting;

/// <summary>Leaves Ctrl-C and SIGTERM to the command line, which stops the host in its own order.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
