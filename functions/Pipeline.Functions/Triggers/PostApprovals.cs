using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Approves all evaluations that wait, or those that a filter takes, when they are as many as the sender has seen.</summary>
public sealed class PostApprovals(ProgrammeCatalogue programmes, ApproveMany approvals, Door door)
{
    [Function(nameof(PostApprovals))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/review/{programme}/approve")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Faults.Unknown($"There is no programme '{programme}'.");
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        if (ApproveManyRequest.Read(body, out var faults) is not { } asked) return Faults.In("request", StatusCodes.Status422UnprocessableEntity, faults);
        var waiting = await approvals.ApproveAsync(known.Programme, asked.Filter, asked.Count, asked.Reason, asked.By, cancellationToken);
        return ReviewAnswers.Approved(waiting, asked.Count);
    });
}
