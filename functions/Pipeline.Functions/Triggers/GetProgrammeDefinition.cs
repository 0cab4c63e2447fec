using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers a programme definition as it was put.</summary>
public sealed class GetProgrammeDefinition(IProgrammeStore programmes, Door door)
{
    [Function(nameof(GetProgrammeDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/programmes/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
            await programmes.FindAsync(programme, cancellationToken) is { } definition
                ? new Answer(StatusCodes.Status200OK, "application/json; charset=utf-8", definition)
                : Faults.Unknown($"There is no programme '{programme}'."));
}
