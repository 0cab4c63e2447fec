using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Closes a period now: what the timer does when it is due. A locked season is reopened for a reason only.</summary>
public sealed class PostClose(PeriodRoute periods, ClosePeriod close, Door door)
{
    [Function(nameof(PostClose))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/periods/{programme}/{period}/close")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
            {
                if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
                if (CloseRequest.Read(body, out var faults) is not { } asked) return Faults.In("request", StatusCodes.Status422UnprocessableEntity, faults);
                return CloseAnswers.Of(await close.CloseAsync(known, id, asked.ReopenReason, cancellationToken));
            }, cancellationToken));
}
