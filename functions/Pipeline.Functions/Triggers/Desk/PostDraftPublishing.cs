using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Publishes the version that was shown, now or at a later hour, or takes either back.</summary>
public sealed class PostDraftPublishing(DeskProgrammes desk, DeskDrafts drafts)
{
    [Function(nameof(PostDraftPublishing))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/drafts/{slug}/{decision:regex(^(publish|unpublish|schedule|unschedule)$)}")] HttpRequest request, string programme, string slug, string decision,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await drafts.DecideAsync(visit, known, slug, decision, cancellationToken), cancellationToken);
}
