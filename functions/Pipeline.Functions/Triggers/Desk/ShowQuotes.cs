using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists the quotes on offer for the posts of a period.</summary>
public sealed class ShowQuotes(DeskProgrammes desk, DeskQuotes quotes)
{
    [Function(nameof(ShowQuotes))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/quotes/{period}")] HttpRequest request, string programme, string period,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (visit, known) =>
            await quotes.ShowAsync(visit, known, period, cancellationToken), cancellationToken);
}
