using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows what readers would see of a draft, within the desk.</summary>
public sealed class ShowDraftPage(DeskProgrammes desk, DeskDrafts drafts)
{
    [Function(nameof(ShowDraftPage))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/drafts/{slug}/page")] HttpRequest request, string programme, string slug,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await drafts.PreviewAsync(visit, known, slug, cancellationToken), cancellationToken);
}
