using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Runs a queue function for one message, and asks it to stop after the function timeout.</summary>
internal sealed class QueueRun(QueueFunction function, TimeSpan timeout, IServiceScopeFactory scopes)
{
    public string Name => function.Function.Name;

    public async Task RunAsync(string text, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await function.Function.InvokeAsync(
            scope.ServiceProvider, parameter => parameter.ParameterType == typeof(string) ? text : either.Token);
    }
}
