using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Approves or rejects a quote.</summary>
public sealed class PostQuoteAtDesk(DeskProgrammes desk, DeskQuotes quotes)
{
    [Function(nameof(PostQuoteAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/quotes/{period}/{quote}/{decision:regex(^(approve|reject)$)}")] HttpRequest request, string programme, string period, string quote, string decision,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await quotes.DecideAsync(visit, known, period, quote, decision, cancellationToken), cancellationToken);
}
