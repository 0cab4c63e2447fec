using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows one evaluation, named by the query id, with what may be decided about it.</summary>
public sealed class ShowEvaluation(DeskProgrammes desk, DeskReview review)
{
    [Function(nameof(ShowEvaluation))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/review/{participant}")] HttpRequest request, string programme, string participant,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await review.ShowAsync(visit, known, participant, null, cancellationToken), cancellationToken);
}
