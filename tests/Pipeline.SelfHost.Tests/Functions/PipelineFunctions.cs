using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.SelfHost.Tests.Functions;

/// <summary>Answers in the shapes of the pipeline's doors. Every evaluation is stored except one with the id `bad`.</summary>
public sealed class PipelineFunctions(Journal journal, Periods periods)
{
    [Function("TakeEvaluations")]
    public async Task<IActionResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/evaluations")] HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        await journal.WriteAsync("TakeEvaluations", body, cancellationToken);
        var items = body.Split('\n')
            .Select((text, at) => (Text: text, Line: at + 1))
            .Where(line => line.Text.Length > 0 && (request.ContentType == "application/x-ndjson" || line.Line > 1))
            .Select(line => new
            {
                line.Line,
                Id = "e",
                Faults = line.Text.Contains("bad", StringComparison.Ordinal) ? new[] { new { Pointer = "/channel", Detail = "is unknown" } } : null,
            })
            .ToList();
        var faulty = items.Count(item => item.Faults is not null);
        return Json(new { Received = items.Count, Stored = items.Count - faulty, Duplicates = 0, Revised = 0, Faulty = faulty, Items = items });
    }

    [Function("ClosePeriod")]
    public Task<IActionResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/periods/{programme}/{period}/close")] HttpRequest request,
        string programme, string period) => programme == "unknown"
            ? Task.FromResult<IActionResult>(new ContentResult
            {
                StatusCode = 404,
                ContentType = "application/problem+json",
                Content = $$"""{"status":404,"detail":"{{request.Path}} is not there."}""",
            })
            : Task.FromResult<IActionResult>(Json(periods.Next(period)));

    [Function("ListPeriods")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/periods/{programme}")] HttpRequest request, string programme) =>
        Task.FromResult<IActionResult>(Json(new { request.Path, programme, periods = new[] { periods.Next("season") } }));

    private static ContentResult Json(object value) =>
        new() { ContentType = "application/json", Content = JsonSerializer.Serialize(value, JsonSerializerOptions.Web) };
}
