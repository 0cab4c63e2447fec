using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the newest published posts of every programme.</summary>
public sealed class ReadIndex(PostReading reading, Door door)
{
    [Function(nameof(ReadIndex))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Revalidation.Of(request, Pages.Public(await reading.IndexAsync(cancellationToken))));
}
