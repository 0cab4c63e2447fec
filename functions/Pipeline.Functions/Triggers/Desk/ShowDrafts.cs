using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists the drafts of a programme, the newest first.</summary>
public sealed class ShowDrafts(DeskProgrammes desk, DeskDrafts drafts)
{
    [Function(nameof(ShowDrafts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/drafts")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await drafts.ListAsync(visit, known, cancellationToken), cancellationToken);
}
