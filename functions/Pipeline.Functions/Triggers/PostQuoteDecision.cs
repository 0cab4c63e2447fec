using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Approves or rejects a quote; drafts that may quote it get a new version.</summary>
public sealed class PostQuoteDecision(PeriodRoute periods, DecideQuote quotes, Door door)
{
    [Function(nameof(PostQuoteDecision))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/quotes/{programme}/{period}/{quote}/{decision:regex(^(approve|reject)$)}")]
        HttpRequest request, string programme, string period, string quote, string decision, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
            {
                if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
                if (QuoteRequest.Read(body, out var faults) is not { } said)
                    return Faults.In("decision", StatusCodes.Status422UnprocessableEntity, faults);
                var state = decision == "approve" ? QuoteState.Approved : QuoteState.Rejected;
                return await quotes.DecideAsync(known, id, quote, state, said.Reason, said.By, cancellationToken) is { } decided
                    ? Answer.Json(StatusCodes.Status200OK, QuoteAnswer.Of(decided))
                    : Faults.Unknown($"Period {period} of '{programme}' has no quote '{quote}'.");
            }, cancellationToken));
}
