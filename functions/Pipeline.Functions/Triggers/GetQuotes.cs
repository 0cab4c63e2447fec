using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the quotes of a period that an editor may decide about, first those that wait.</summary>
public sealed class GetQuotes(PeriodRoute periods, PeriodQuotes quotes, Door door)
{
    [Function(nameof(GetQuotes))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/quotes/{programme}/{period}")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
            {
                var days = id.Within(known.Programme.Season)!.Value;
                var shown = (await quotes.ReadAsync(known.Programme, days, cancellationToken)).Shown();
                return Answer.Json(StatusCodes.Status200OK, new { programme, period, quotes = shown.Select(QuoteAnswer.Of) });
            }, cancellationToken));
}
