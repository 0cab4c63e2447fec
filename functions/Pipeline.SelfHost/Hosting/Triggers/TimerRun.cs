using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Runs one timer function, never twice at a time, and asks it to stop after the function timeout.</summary>
internal sealed class TimerRun(TimerFunction function, TimeSpan timeout, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public TimerFunction Function => function;

    public string Name => function.Function.Name;

    public async Task RunAsync(TimerInfo info, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // Real time, whatever the schedules run on: a simulated clock leaps over a running function.
            using var limit = new CancellationTokenSource(timeout);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            await function.Function.InvokeAsync(
                scope.ServiceProvider, parameter => parameter.ParameterType == typeof(TimerInfo) ? info : either.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
