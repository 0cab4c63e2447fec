using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Has an appeal wait on somebody, resolves it with a change or without, or declines it.</summary>
public sealed class PostAppealMove(AppealDoor appeals, Door door)
{
    [Function(nameof(PostAppealMove))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/appeals/{programme}/{id}/{move:regex(^(waiting|resolve|decline)$)}")] HttpRequest request,
        string programme, string id, string move, CancellationToken cancellationToken) =>
        door.OpenAsync(() => appeals.MoveAsync(programme, id, move, request, cancellationToken));
}
