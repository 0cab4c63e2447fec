using System.Collections.Concurrent;
using System.Reflection;

namespace Pipeline.Simulation.Tests.World;

/// <summary>A port of which one method does something else: it is given its arguments and what would have been done.</summary>
public class Twist<T> : DispatchProxy
    where T : class
{
    private static readonly ConcurrentDictionary<MethodInfo, MethodInvoker> Calls = new();

    private T behind = null!;
    private string method = null!;
    private Func<object?[], Func<object?[], object?>, object?> instead = null!;

    internal static T Of(T behind, string method, Func<object?[], Func<object?[], object?>, object?> instead)
    {
        var port = Create<T, Twist<T>>();
        var twist = (Twist<T>)(object)port;
        (twist.behind, twist.method, twist.instead) = (behind, method, instead);
        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? Usual(object?[] with) => Calls.GetOrAdd(targetMethod!, MethodInvoker.Create).Invoke(behind, with.AsSpan());
        return targetMethod!.Name == method ? instead(args ?? [], Usual) : Usual(args ?? []);
    }
}
