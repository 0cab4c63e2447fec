using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows what a change would do, and makes none.</summary>
public sealed class PostAppealPreview(AppealDoor appeals, Door door)
{
    [Function(nameof(PostAppealPreview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/appeals/{programme}/{id}/preview")] HttpRequest request,
        string programme, string id, CancellationToken cancellationToken) => door.OpenAsync(() => appeals.PreviewAsync(programme, id, request, cancellationToken));
}
