using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists every scheduled and closed period with its state and what is missing.</summary>
public sealed class GetPeriods(ProgrammeCatalogue programmes, IPeriodStore periods, Door door)
{
    [Function(nameof(GetPeriods))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/periods/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Faults.Unknown($"There is no programme '{programme}'.");
        return Answer.Json(StatusCodes.Status200OK, new
        {
            programme,
            periods = PeriodAnswer.All(known.Programme, await periods.ListAsync(programme, cancellationToken)),
        });
    });
}
