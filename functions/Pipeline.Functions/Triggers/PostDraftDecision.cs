using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Publishes the newest text of a draft, or takes the post back.</summary>
public sealed class PostDraftDecision(ApprovePost posts, Door door)
{
    [Function(nameof(PostDraftDecision))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/drafts/{programme}/{period}/{slug}/{decision:regex(^(approve|unpublish)$)}")]
        HttpRequest request, string programme, string period, string slug, string decision, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var draft = decision == "approve"
            ? await posts.ApproveAsync(programme, period, slug, cancellationToken)
            : await posts.UnpublishAsync(programme, period, slug, cancellationToken);
        return draft is null
            ? Faults.Unknown($"Period {period} of '{programme}' has no draft '{slug}'.")
            : Answer.Json(StatusCodes.Status200OK, DraftAnswer.Of(draft));
    });
}
