using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lets the report mails of a closed period go, where the rules hold them for approval.</summary>
public sealed class PostRelease(PeriodRoute periods, ClosePeriod close, Door door)
{
    [Function(nameof(PostRelease))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/periods/{programme}/{period}/release")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                await close.ReleaseAsync(programme, id, cancellationToken) is { } run
                    ? Answer.Json(StatusCodes.Status202Accepted, PeriodAnswer.Of(run))
                    : Faults.Unknown($"Period {period} has not been closed."), cancellationToken));
}
