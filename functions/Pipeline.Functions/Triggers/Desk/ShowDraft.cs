using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows a draft beside its preview, with its ledger.</summary>
public sealed class ShowDraft(DeskProgrammes desk, DeskDrafts drafts)
{
    [Function(nameof(ShowDraft))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/drafts/{slug}")] HttpRequest request, string programme, string slug,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await drafts.ShowAsync(visit, known, slug, cancellationToken), cancellationToken);
}
