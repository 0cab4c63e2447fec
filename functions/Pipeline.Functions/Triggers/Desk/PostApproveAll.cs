using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Approves all that the list shows as waiting, by their number.</summary>
public sealed class PostApproveAll(DeskProgrammes desk, DeskReview review)
{
    [Function(nameof(PostApproveAll))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/review-approve")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await review.ApproveAsync(visit, known, cancellationToken), cancellationToken);
}
