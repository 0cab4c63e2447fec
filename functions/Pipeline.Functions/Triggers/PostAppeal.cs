using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Opens an appeal for a project leader.</summary>
public sealed class PostAppeal(AppealDoor appeals, Door door)
{
    [Function(nameof(PostAppeal))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/appeals/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(() => appeals.OpenAsync(programme, request, cancellationToken));
}
