using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists the appeals of a programme, open ones first.</summary>
public sealed class ShowAppeals(DeskProgrammes desk, DeskAppeals appeals)
{
    [Function(nameof(ShowAppeals))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/appeals")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await appeals.ListAsync(visit, known, cancellationToken), cancellationToken);
}
