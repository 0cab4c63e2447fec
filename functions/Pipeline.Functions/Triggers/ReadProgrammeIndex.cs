using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the published posts of a programme.</summary>
public sealed class ReadProgrammeIndex(PostReading reading, Door door)
{
    [Function(nameof(ReadProgrammeIndex))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts/{programme}")] HttpRequest request, string programme, CancellationToken cancellationToken) =>
        door.OpenAsync(async () =>
            await reading.IndexAsync(programme, cancellationToken) is { } page ? Revalidation.Of(request, Pages.Public(page)) : Pages.NotFound());
}
