using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Keeps an editor's text as a new version.</summary>
public sealed class PostDraftEdit(DeskProgrammes desk, DeskDrafts drafts)
{
    [Function(nameof(PostDraftEdit))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/drafts/{slug}/edit")] HttpRequest request, string programme, string slug,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await drafts.SaveAsync(visit, known, slug, cancellationToken), cancellationToken);
}
