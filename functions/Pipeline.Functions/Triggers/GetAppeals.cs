using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the appeals of a programme, open ones first.</summary>
public sealed class GetAppeals(ProgrammeCatalogue programmes, IAppealStore appeals, Door door)
{
    [Function(nameof(GetAppeals))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/appeals/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is null) return Faults.Unknown($"There is no programme '{programme}'.");
        if (AppealQuery.Read(request.Query, out var faults) is not { } asked) return Faults.In("query", StatusCodes.Status400BadRequest, faults);
        return AppealAnswers.Of(programme, await appeals.ListAsync(programme, cancellationToken), asked);
    });
}
