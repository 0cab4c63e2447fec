using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters;
using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Testing.SendGrid;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// A pipeline whose process comes to harm once, or works in weather that lasts, and the world around it: queues that outlive the process, an hourly tick, somebody
/// who starts again what died, and people who ask again until they are answered.
/// </summary>
internal sealed class MortalPipeline(
    string storage, FakeSendGrid mails, string programme, FakeTimeProvider clock, CrashPoint point, StorageWeather? weather = null) : IDisposable
{
    private const int MostTries = 100;

    private readonly InMemoryPeriodQueue queue = new();
    private readonly InMemoryMailQueue mailQueue = new();
    private PipelineProcess? process;

    /// <summary>How often whoever asked had to ask again, because storage did not answer at any of the client library's tries.</summary>
    public int Outages { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A process that nothing happens to.</summary>
    public PipelineProcess Healthy() => Start(CrashPoint.Never, null);

    /// <summary>What somebody does until it is done.</summary>
    public async Task DoAsync(Func<PipelineProcess, Task> work)
    {
        for (var left = MostTries; ; left--)
        {
            process ??= Start(point, weather);
            try
            {
                await work(process);
                return;
            }
            catch (Exception failure) when (failure is ProcessDiedException || failure.InnerException is ProcessDiedException)
            {
                process.Dispose();
                process = Start(CrashPoint.Never, weather);
            }
            catch (Exception failure) when (weather is not null && left > 0 && StorageFault.IsOutage(failure))
            {
                Outages++;
            }
        }
    }

    public async Task<T> AskAsync<T>(Func<PipelineProcess, Task<T>> ask)
    {
        var answer = default(T);
        await DoAsync(async each => answer = await ask(each));
        return answer!;
    }

    /// <summary>What the timers do, and then every step that was asked for, those of periods that the predicate names.</summary>
    public async Task TickAsync(Func<string, bool> isOfInterest)
    {
        await DoAsync(each => each.Get<CloseDuePeriods>().RunAsync(Cancellation));
        await DoAsync(each => each.Get<SendAlerts>().RunAsync(Cancellation));
        await DoAsync(each => each.Get<AskStalledMailings>().RunAsync(Cancellation));
        while (queue.TryTake(out var step))
            if (isOfInterest(step.Period)) await DoAsync(each => each.Get<AdvancePeriod>().RunAsync(step, Cancellation));
        for (var steps = 0; steps < MostTries && mailQueue.TryTake(out var step); steps++)
            await DoAsync(each => each.Get<AdvanceMailing>().RunAsync(step, Cancellation));
    }

    public void Dispose() => process?.Dispose();

    private PipelineProcess Start(CrashPoint harm, StorageWeather? outside) => new(storage, mails, queue, mailQueue, clock, programme, harm, outside);
}
