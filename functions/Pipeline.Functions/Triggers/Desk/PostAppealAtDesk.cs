using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Has an appeal wait on somebody, declines it, or resolves it without a change or with the one that was shown.</summary>
public sealed class PostAppealAtDesk(DeskProgrammes desk, DeskAppeals appeals)
{
    [Function(nameof(PostAppealAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/appeals/{id}/{move:regex(^(waiting|decline|resolve|change)$)}")] HttpRequest request, string programme, string id, string move,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await appeals.MoveAsync(visit, known, id, move, cancellationToken), cancellationToken);
}
