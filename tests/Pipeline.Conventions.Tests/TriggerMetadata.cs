using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Conventions.Tests;

/// <summary>What the Functions host is told of every function, read from the attributes: one line each, ordinal.</summary>
internal static class TriggerMetadata
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        .. typeof(Functions.Composition).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FunctionAttribute))))
            .Select(method => $"{method.GetCustomAttribute<FunctionAttribute>()!.Name}: {Trigger(method)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Trigger(MethodInfo method) => method.GetParameters().Select(Trigger).OfType<string>().Single();

    private static string? Trigger(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
            return $"{string.Join(' ', http.Methods!).ToUpperInvariant()} /{http.Route} ({http.AuthLevel})";
        if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer) return $"timer {timer.Schedule}";
        return parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue ? $"queue {queue.QueueName}" : null;
    }
}
