using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Tells search engines which pages to leave alone.</summary>
public sealed class ReadRobots(Sitemap sitemap, Door door)
{
    [Function(nameof(ReadRobots))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(() => Task.FromResult<IActionResult>(Revalidation.Of(request, Pages.PublicText("text/plain", sitemap.Robots))));
}
