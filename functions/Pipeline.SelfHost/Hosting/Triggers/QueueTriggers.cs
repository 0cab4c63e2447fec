using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Listens to the queues of all queue functions as the Functions host does: at least once, in no promised order.</summary>
public sealed class QueueTriggers : IAsyncDisposable
{
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(100);

    // Storage hides messages by its own clock, so polling keeps real time even where the pipeline runs on a simulated one.
    private readonly TimeProvider clock = TimeProvider.System;
    private readonly IReadOnlyList<QueueListener> listeners;
    private readonly CancellationTokenSource stopping = new();
    private Task listening = Task.CompletedTask;

    internal QueueTriggers(
        IEnumerable<QueueFunction> functions, HostJson host, IConfiguration configuration, IServiceScopeFactory scopes, ILogger<QueueTriggers> logger)
    {
        listeners = [.. functions.Select(Listener)];

        QueueListener Listener(QueueFunction function) => new(
            new QueueMessages(StorageConnection.Queues(configuration, function.Connection), function.QueueName, host.Queues),
            new QueueRun(function, host.FunctionTimeout, scopes),
            host.Queues,
            clock,
            logger);
    }

    public IReadOnlyList<string> Names => [.. listeners.Select(listener => listener.Name)];

    /// <summary>
    /// Completes when every queue is empty, hidden messages included, and nothing runs. A message that keeps failing delays it until the
    /// message is in the poison queue.
    /// </summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (!await IsIdleAsync(cancellationToken))
        {
            foreach (var listener in listeners) listener.Wake();
            await Task.Delay(IdlePause, clock, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        stopping.Dispose();
    }

    internal void Start() => listening = Task.WhenAll(listeners.Select(listener => listener.ListenAsync(stopping.Token)));

    // A function may fill a queue that was already seen empty. It is counted before its own message goes, so the count shows it.
    private async Task<bool> IsIdleAsync(CancellationToken cancellationToken)
    {
        var before = Finished();
        foreach (var listener in listeners)
            if (!await listener.IsEmptyAsync(cancellationToken)) return false;
        return Finished() == before;
    }

    private long Finished() => listeners.Sum(listener => listener.Finished);
}
