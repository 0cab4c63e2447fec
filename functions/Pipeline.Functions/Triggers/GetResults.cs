using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers the figures of any period, as JSON or CSV, whole or for one participant, or explains one of them.</summary>
public sealed class GetResults(PeriodRoute periods, PeriodResultsSource results, Door door)
{
    [Function(nameof(GetResults))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/results/{programme}/{period}")] HttpRequest request,
        string programme, string period, CancellationToken cancellationToken) => door.OpenAsync(() =>
            periods.WithAsync(programme, period, async (known, id) =>
                request.Query["explain"].ToString() is { Length: > 0 } figure
                    ? ResultsAnswers.Of(await results.ExplainAsync(known, id, figure, cancellationToken), figure)
                    : ResultsAnswers.Of(known, await results.GetAsync(known, id, cancellationToken), request.Query), cancellationToken));
}
