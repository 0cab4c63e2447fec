using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes one evaluation as JSON, or a batch as NDJSON or CSV.</summary>
public sealed class PostEvaluations(EvaluationDoor evaluations, IntakeDoor door)
{
    [Function(nameof(PostEvaluations))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/evaluations")] HttpRequest request,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await evaluations.TakeAsync(request, cancellationToken));
}
