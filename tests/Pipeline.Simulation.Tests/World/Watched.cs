using System.Collections.Concurrent;
using System.Reflection;

namespace Pipeline.Simulation.Tests.World;

/// <summary>A port as one process calls it: every call is its life's to harm. What stands behind it answers at once, so that a call is done wholly or not at all.</summary>
public class Watched<T> : DispatchProxy
    where T : class
{
    private static readonly ConcurrentDictionary<MethodInfo, (MethodInvoker Call, bool IsWrite, Pause? Pause)> Methods = new();
    private static readonly string[] Reads = ["Find", "List", "Read", "Trace", "Look", "get_"];

    private T behind = null!;
    private Life life = null!;
    private bool mayOutlive;

    /// <summary>`mayOutlive` says whether a call can fail without the process dying of it.</summary>
    internal static T Over(T behind, Life life, bool mayOutlive = true)
    {
        var port = Create<T, Watched<T>>();
        var watched = (Watched<T>)(object)port;
        (watched.behind, watched.life, watched.mayOutlive) = (behind, life, mayOutlive);
        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (call, isWrite, pause) = Methods.GetOrAdd(targetMethod!, Describe);
        if (pause is null) return call.Invoke(behind, args.AsSpan());
        if (life.LetsOthersGoFirst) return pause.Before(() => Do(call, args, isWrite));
        return Do(call, args, isWrite);
    }

    private object Do(MethodInvoker call, object?[]? args, bool isWrite)
    {
        var fails = life.Begin(isWrite, mayOutlive);
        var answer = call.Invoke(behind, args.AsSpan())!;
        return fails ? throw life.Lost() : answer;
    }

    private static (MethodInvoker Call, bool IsWrite, Pause? Pause) Describe(MethodInfo method)
    {
        var answer = method.ReturnType;
        var pause = !typeof(Task).IsAssignableFrom(answer) ? null
            : answer == typeof(Task) ? new Pause()
            : (Pause)Activator.CreateInstance(typeof(Pause<>).MakeGenericType(answer.GetGenericArguments()))!;
        return (MethodInvoker.Create(method), !Reads.Any(each => method.Name.StartsWith(each, StringComparison.Ordinal)), pause);
    }
}
