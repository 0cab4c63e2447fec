using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Reads what forms sent in a period again, by their present mappings.</summary>
public sealed class PostPeriodReplay(PeriodRoute periods, ReplayPeriod replay, Door door)
{
    [Function(nameof(PostPeriodReplay))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/periods/{programme}/{period}/replay")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
            {
                var (read, unchanged, revised, added, unread, skipped) = await replay.RunAsync(known, id, cancellationToken);
                return Answer.Json(StatusCodes.Status200OK, new { programme, period, read, unchanged, revised, added, unread, skipped });
            }, cancellationToken));
}
