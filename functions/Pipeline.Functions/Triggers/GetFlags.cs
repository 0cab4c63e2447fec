using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the quality flags that came and went since the last daily round, or since a day.</summary>
public sealed class GetFlags(ProgrammeCatalogue programmes, IFlagStore flags, Door door)
{
    [Function(nameof(GetFlags))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/flags/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is null) return Faults.Unknown($"There is no programme '{programme}'.");
        var since = FlagAnswers.Since(request.Query, out var faults);
        if (faults.Count > 0) return Faults.In("query", StatusCodes.Status400BadRequest, faults);
        return FlagAnswers.Of(programme, await FlagChanges.ReadAsync(flags, programme, since, cancellationToken));
    });
}
