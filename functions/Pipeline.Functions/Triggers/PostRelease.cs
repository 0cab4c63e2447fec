using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Periods;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lets the report mails of a closed period go, where the rules hold them for approval; or the corrections that are chosen, which nothing else does.</summary>
public sealed class PostRelease(PeriodRoute periods, ClosePeriod close, ReleaseCorrections corrections, Door door)
{
    [Function(nameof(PostRelease))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/periods/{programme}/{period}/release")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
            {
                if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
                if (ReleaseRequest.Read(body, out var faults) is not { } asked) return Faults.In("request", StatusCodes.Status422UnprocessableEntity, faults);
                if (asked.AsksForCorrections)
                    return CorrectionAnswers.Of(programme, period, await corrections.ReleaseAsync(known.Programme, id.Text, asked.Participants, cancellationToken));
                return await close.ReleaseAsync(programme, id, cancellationToken) is { } run
                    ? Answer.Json(StatusCodes.Status202Accepted, PeriodAnswer.Of(run))
                    : Faults.Unknown($"Period {period} has not been closed.");
            }, cancellationToken));
}
