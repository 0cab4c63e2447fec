using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists evaluations with what should be looked at, first those that wait.</summary>
public sealed class GetReview(ProgrammeCatalogue programmes, ReviewQueue queue, Door door)
{
    [Function(nameof(GetReview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/review/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Faults.Unknown($"There is no programme '{programme}'.");
        if (ReviewQuery.Read(request.Query, out var faults) is not { } asked) return Faults.In("query", StatusCodes.Status400BadRequest, faults);
        return ReviewAnswers.Of(programme, await queue.ReadAsync(known.Programme, asked.Filter, cancellationToken), asked);
    });
}
