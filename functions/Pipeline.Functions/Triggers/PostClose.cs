using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Closes a period now: what the timer does when it is due.</summary>
public sealed class PostClose(PeriodRoute periods, ClosePeriod close, Door door)
{
    [Function(nameof(PostClose))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/periods/{programme}/{period}/close")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                Answer.Json(StatusCodes.Status202Accepted, PeriodAnswer.Of(await close.CloseAsync(known, id, cancellationToken))), cancellationToken));
}
