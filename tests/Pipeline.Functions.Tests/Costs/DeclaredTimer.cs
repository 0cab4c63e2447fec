using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using NCrontab;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>A timer as its trigger declares it, and how often it runs in a day.</summary>
internal sealed record DeclaredTimer(string Name, int RunsADay, MethodInfo Method)
{
    private static readonly DateTime Day = new(2021, 1, 18, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<DeclaredTimer> All { get; } =
    [
        .. from method in typeof(Composition).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
           from timer in method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>()
           orderby method.DeclaringType!.Name
           select new DeclaredTimer(method.DeclaringType!.Name, RunsOf(timer.Schedule), method),
    ];

    public Task RunAsync(CountedPipeline pipeline, CancellationToken cancellationToken) =>
        (Task)Method.Invoke(ActivatorUtilities.CreateInstance(pipeline.Services, Method.DeclaringType!), [new TimerInfo(), cancellationToken])!;

    private static int RunsOf(string schedule) =>
        CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }).GetNextOccurrences(Day.AddTicks(-1), Day.AddDays(1).AddTicks(-1)).Count();
}
