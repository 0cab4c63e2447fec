using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A method with `[Function]`. Each run gets an instance of its own, made from the services of its scope.</summary>
internal sealed class FunctionMethod(string name, MethodInfo method)
{
    private readonly Lazy<ObjectFactory> make = new(() => ActivatorUtilities.CreateFactory(method.DeclaringType!, []));
    private readonly ParameterInfo[] parameters = method.GetParameters();

    public string Name => name;

    public MethodInfo Method => method;

    public async Task<object?> InvokeAsync(IServiceProvider services, Func<ParameterInfo, object?> bind)
    {
        var arguments = Array.ConvertAll(parameters, each => bind(each));
        var task = (Task)method.Invoke(make.Value(services, []), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        return (task as Task<Microsoft.AspNetCore.Mvc.IActionResult>)?.Result;
    }
}
