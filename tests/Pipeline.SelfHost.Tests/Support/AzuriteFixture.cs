using Pipeline.SelfHost.Hosting.Azurite;

[assembly: AssemblyFixture(typeof(Pipeline.SelfHost.Tests.Support.AzuriteFixture))]

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>One Azurite for the assembly; it is started by the first test that needs it.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim turn = new(1);
    private AzuriteProcess? azurite;

    public async Task<string> ConnectionStringAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            azurite ??= await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, cancellationToken);
            return azurite.ConnectionString;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes storage away from whoever uses it.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref azurite, null) is { } running) await running.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
        turn.Dispose();
    }
}
