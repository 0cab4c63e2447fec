using Microsoft.Azure.Functions.Worker;

namespace Pipeline.SelfHost.Tests.Functions;

public sealed class TimerFunctions(Journal journal)
{
    [Function("EveryHour")]
    public Task EveryHourAsync([TimerTrigger("0 30 * * * *")] TimerInfo timer) =>
        journal.WriteAsync("EveryHour", $"{timer.ScheduleStatus!.Last:HH:mm:ss} then {timer.ScheduleStatus.Next:HH:mm:ss}");

    [Function("Daily")]
    public Task DailyAsync([TimerTrigger("0 0 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        journal.WriteAsync("Daily", $"{timer.ScheduleStatus!.Last:yyyy-MM-dd HH:mm} {cancellationToken.CanBeCanceled}", cancellationToken);
}
