using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>Puts HTTP functions behind their routes: key, binding, run, result.</summary>
internal sealed partial class HttpTriggers(FunctionKeys keys, ILogger<HttpTriggers> logger)
{
    public void Map(IEndpointRouteBuilder endpoints, string routePrefix, IEnumerable<HttpFunction> functions)
    {
        foreach (var function in functions)
        {
            var route = $"/{routePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
            var endpoint = function.Methods.Count == 0
                ? endpoints.Map(route, context => AnswerAsync(function, context))
                : endpoints.MapMethods(route, function.Methods.Select(method => method.ToUpperInvariant()), context => AnswerAsync(function, context));
            endpoint.WithDisplayName(function.Function.Name);
        }
    }

    private async Task AnswerAsync(HttpFunction function, HttpContext context)
    {
        if (!keys.Open(function.Level, context.Request))
        {
            await ProblemAsync(context, StatusCodes.Status401Unauthorized, KeyWanted(function.Level));
            return;
        }

        try
        {
            var result = await function.Function.InvokeAsync(context.RequestServices, parameter => Bind(parameter, context));
            await ((IActionResult)result!).ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Log.CallerLeft(logger, function.Function.Name, exception.Message);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await ProblemAsync(context, exception.StatusCode, exception.Message);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, function.Function.Name, exception);
            await ProblemAsync(context, StatusCodes.Status500InternalServerError, "The function failed; the log says why.");
        }
    }

    private static object? Bind(ParameterInfo parameter, HttpContext context) =>
        parameter.ParameterType == typeof(HttpRequest) ? context.Request
        : parameter.ParameterType == typeof(CancellationToken) ? context.RequestAborted
        : context.Request.RouteValues[parameter.Name!] as string;

    private static string KeyWanted(AuthorizationLevel level) => level == AuthorizationLevel.Admin
        ? "This route needs the admin key, in the header x-functions-key or the query parameter code."
        : "This route needs a function key, in the header x-functions-key or the query parameter code.";

    private static Task ProblemAsync(HttpContext context, int status, string detail)
    {
        context.Response.Clear();
        return TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed.")]
        public static partial void Failed(ILogger logger, string function, Exception exception);

        [LoggerMessage(2, LogLevel.Debug, "The caller of {Function} left before the answer: {Reason}")]
        public static partial void CallerLeft(ILogger logger, string function, string reason);
    }
}
