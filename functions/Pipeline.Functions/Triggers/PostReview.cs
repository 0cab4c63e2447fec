using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Approves, returns, rejects or withdraws an evaluation.</summary>
public sealed class PostReview(ReviewEvaluation review, Door door)
{
    [Function(nameof(PostReview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/evaluations/{programme}/{participant}/{id}/review")] HttpRequest request,
        string programme, string participant, string id, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        if (ReviewRequest.Read(body, out var faults) is not { } decided) return Faults.In("decision", StatusCodes.Status422UnprocessableEntity, faults);
        var state = await review.DecideAsync(new(programme, participant), RouteId.Of(id), decided.Decision, decided.Reason, decided.By, cancellationToken);
        return state is { } now
            ? Answer.Json(StatusCodes.Status200OK, new { id = RouteId.Of(id), state = now.ToString().ToLowerInvariant() })
            : Faults.Unknown($"There is no evaluation '{RouteId.Of(id)}' of '{participant}' in '{programme}'.");
    });
}
