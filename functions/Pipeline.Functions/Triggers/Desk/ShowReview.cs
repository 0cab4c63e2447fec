using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists evaluations for review, first those that wait.</summary>
public sealed class ShowReview(DeskProgrammes desk, DeskReview review)
{
    [Function(nameof(ShowReview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/review")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await review.ListAsync(visit, known, null, cancellationToken), cancellationToken);
}
