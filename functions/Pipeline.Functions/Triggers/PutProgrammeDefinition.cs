using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Creates or replaces a programme definition.</summary>
public sealed class PutProgrammeDefinition(PutProgramme programmes, Door door)
{
    [Function(nameof(PutProgrammeDefinition))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "put", Route = "api/programmes/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Batch, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Batch);
        return ProgrammeAnswers.Of(programme, await programmes.PutAsync(programme, body, cancellationToken));
    });
}
