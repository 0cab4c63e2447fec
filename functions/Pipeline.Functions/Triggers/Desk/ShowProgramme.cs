using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows the calendar of a programme: its periods, their states and what they lack.</summary>
public sealed class ShowProgramme(DeskProgrammes desk, DeskCalendar calendar)
{
    [Function(nameof(ShowProgramme))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/programme")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await calendar.ShowAsync(visit, known, null, null, cancellationToken), cancellationToken);
}
