using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A method with `[Function]`. Each run gets an instance of its own, made from the services of its scope.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method)
{
    public async Task<object?> InvokeAsync(IServiceProvider services, Func<ParameterInfo, object?> bind)
    {
        var instance = ActivatorUtilities.CreateInstance(services, Method.DeclaringType!);
        var arguments = Method.GetParameters().Select(bind).ToArray();
        var task = (Task)Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        return (task as Task<Microsoft.AspNetCore.Mvc.IActionResult>)?.Result;
    }
}
