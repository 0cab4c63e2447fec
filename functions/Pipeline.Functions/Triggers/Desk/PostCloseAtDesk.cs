using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Closes a period now; a locked season only for a reason.</summary>
public sealed class PostCloseAtDesk(DeskProgrammes desk, DeskCalendar calendar)
{
    [Function(nameof(PostCloseAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/programme/periods/{period}/close")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Admin, programme, async (visit, known) =>
            await calendar.CloseAsync(visit, known, period, cancellationToken), cancellationToken);
}
