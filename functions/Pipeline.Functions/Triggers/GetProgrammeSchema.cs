using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers the JSON Schema of programme definitions.</summary>
public sealed class GetProgrammeSchema
{
    [Function(nameof(GetProgrammeSchema))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/schemas/programme.json")] HttpRequest request) =>
        Task.FromResult<IActionResult>(Answer.Text(StatusCodes.Status200OK, "application/schema+json", ProgrammeSchema.Json));
}
