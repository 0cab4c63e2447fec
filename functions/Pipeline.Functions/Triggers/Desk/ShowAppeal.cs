using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows an appeal beside its evaluation; with a change in the query also what it would do, which changes nothing.</summary>
public sealed class ShowAppeal(DeskProgrammes desk, DeskAppeals appeals)
{
    [Function(nameof(ShowAppeal))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/appeals/{id}")] HttpRequest request, string programme, string id,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await appeals.ShowAsync(visit, known, id, cancellationToken), cancellationToken);
}
