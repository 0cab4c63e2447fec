using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Decides about the evaluation named by the query id, and leads on to the next that waits.</summary>
public sealed class PostReviewDecision(DeskProgrammes desk, DeskReview review)
{
    [Function(nameof(PostReviewDecision))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/review/{participant}/{decision:regex(^(approve|return|reject|withdraw)$)}")] HttpRequest request, string programme, string participant, string decision,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await review.DecideAsync(visit, known, participant, decision, cancellationToken), cancellationToken);
}
