using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

#pragma warning disable CA1822 // The host runs functions on instances.

namespace Pipeline.SelfHost.Tests.Functions;

public sealed class HttpFunctions(Counter counter)
{
    [Function("Hello")]
    public Task<IActionResult> HelloAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Text($"hello {request.Query["name"]}");

    [Function("Item")]
    public Task<IActionResult> ItemAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "api/items/{shelf}/{item:int}")] HttpRequest request,
        string shelf, string item, CancellationToken cancellationToken) =>
        Text($"{request.Method} {shelf} {item} {(cancellationToken.CanBeCanceled ? "can stop" : "cannot stop")}");

    [Function("Rest")]
    public Task<IActionResult> RestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) =>
        Text($"{request.Method} [{path}]");

    [Function("ForCallers")]
    public Task<IActionResult> ForCallersAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "locked/function")] HttpRequest request) =>
        Text(request.Path);

    [Function("ForOperators")]
    public Task<IActionResult> ForOperatorsAsync([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "locked/admin")] HttpRequest request) =>
        Text(request.Path);

    [Function("Broken")]
    public Task<IActionResult> BrokenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException($"The secret of {request.Path} is 42.");

    [Function("Count")]
    public Task<IActionResult> CountAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "count")] HttpRequest request) =>
        Text($"{request.Method} {++counter.Value}");

    [Function("Length")]
    public async Task<IActionResult> LengthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request, CancellationToken cancellationToken)
    {
        var length = 0L;
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0) length += read;
        return new OkObjectResult(length);
    }

    private static Task<IActionResult> Text(string text) => Task.FromResult<IActionResult>(new ContentResult { Content = text });
}
