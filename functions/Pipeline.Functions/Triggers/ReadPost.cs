using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows readers a published post.</summary>
public sealed class ReadPost(PostReading reading, Door door)
{
    [Function(nameof(ReadPost))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts/{programme}/{slug}")] HttpRequest request,
        string programme, string slug, CancellationToken cancellationToken) => door.OpenAsync(async () =>
        await reading.PostAsync(programme, slug, cancellationToken) is { } page ? Revalidation.Of(request, Pages.Public(page)) : Pages.NotFound());
}
