using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists shoppers' links to the built-in form, with a form to make more.</summary>
public sealed class ShowLinks(DeskProgrammes desk, DeskLinks links)
{
    [Function(nameof(ShowLinks))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/links")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await links.ShowAsync(visit, known, cancellationToken), cancellationToken);
}
