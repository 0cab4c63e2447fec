using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows the definition of a programme for editing.</summary>
public sealed class ShowDefinition(DeskProgrammes desk, DeskDefinition definition)
{
    [Function(nameof(ShowDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/programme/definition")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Admin, programme, async (visit, known) =>
            await definition.ShowAsync(visit, known, cancellationToken), cancellationToken);
}
