using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Finds the functions of an assembly by their attributes, and refuses at the start what could only fail when it is called.</summary>
internal static class TriggerDiscovery
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    public static TriggerSet In(Assembly assembly) =>
        In(assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsNestedPrivate: false }));

    public static TriggerSet In(IEnumerable<Type> classes)
    {
        var functions = classes
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => (Attribute: method.GetCustomAttribute<FunctionAttribute>(), Method: method))
            .Where(found => found.Attribute is not null)
            .Select(found => new FunctionMethod(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new CannotStartException($"Two functions are named '{twice.Key}'; a name may be used once.");

        var triggers = functions.Select(Trigger).ToList();
        return new TriggerSet([.. triggers.OfType<HttpFunction>()], [.. triggers.OfType<TimerFunction>()], [.. triggers.OfType<QueueFunction>()]);
    }

    private static object Trigger(FunctionMethod function)
    {
        foreach (var parameter in function.Method.GetParameters())
        {
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http) return Http(function, parameter, http);
            if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer) return Timer(function, parameter, timer);
            if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue) return Queue(function, parameter, queue);
        }

        throw Unusable(function, "has no parameter with a trigger attribute");
    }

    private static HttpFunction Http(FunctionMethod function, ParameterInfo trigger, HttpTriggerAttribute attribute)
    {
        if (attribute.AuthLevel is AuthorizationLevel.User or AuthorizationLevel.System)
            throw Unusable(function, $"asks for the key level {attribute.AuthLevel}; this host knows Anonymous, Function and Admin");
        Demand(function, trigger, typeof(HttpRequest));
        if (function.Method.ReturnType != typeof(Task<IActionResult>)) throw Unusable(function, "must return Task<IActionResult>");

        var route = attribute.Route ?? function.Name;
        var inRoute = Parse(function, route).Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in Others(function, trigger))
        {
            if (parameter.ParameterType != typeof(string) || !inRoute.Contains(parameter.Name!))
                throw Unusable(function, $"has a parameter '{parameter.Name}' that is neither a string named in the route '{route}' nor a CancellationToken");
        }

        return new HttpFunction(function, route, attribute.Methods ?? [], attribute.AuthLevel);
    }

    private static RoutePattern Parse(FunctionMethod function, string route)
    {
        try
        {
            return RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException exception)
        {
            throw Unusable(function, $"has the route '{route}', which cannot be read: {exception.Message}");
        }
    }

    private static TimerFunction Timer(FunctionMethod function, ParameterInfo trigger, TimerTriggerAttribute attribute)
    {
        Demand(function, trigger, typeof(TimerInfo));
        DemandPlainTask(function, trigger);
        if (CrontabSchedule.TryParse(attribute.Schedule, SixFields) is not { } schedule)
            throw Unusable(function, $"has the schedule '{attribute.Schedule}', which is not a six-field NCRONTAB expression");
        return new TimerFunction(function, schedule, attribute.RunOnStartup);
    }

    private static QueueFunction Queue(FunctionMethod function, ParameterInfo trigger, QueueTriggerAttribute attribute)
    {
        Demand(function, trigger, typeof(string));
        DemandPlainTask(function, trigger);
        return new QueueFunction(function, attribute.QueueName, attribute.Connection);
    }

    private static void DemandPlainTask(FunctionMethod function, ParameterInfo trigger)
    {
        if (function.Method.ReturnType != typeof(Task)) throw Unusable(function, "must return Task");
        if (Others(function, trigger).FirstOrDefault() is { } other)
            throw Unusable(function, $"has a parameter '{other.Name}' that is neither its trigger nor a CancellationToken");
    }

    private static IEnumerable<ParameterInfo> Others(FunctionMethod function, ParameterInfo trigger) => function.Method.GetParameters()
        .Where(parameter => parameter.Position != trigger.Position && parameter.ParameterType != typeof(CancellationToken));

    private static void Demand(FunctionMethod function, ParameterInfo trigger, Type wanted)
    {
        if (trigger.ParameterType != wanted) throw Unusable(function, $"must take its trigger '{trigger.Name}' as {wanted.Name}");
    }

    private static CannotStartException Unusable(FunctionMethod function, string why) => new($"Function '{function.Name}' {why}.");
}
