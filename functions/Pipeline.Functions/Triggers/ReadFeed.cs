using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The Atom feed of published posts.</summary>
public sealed class ReadFeed(Feed feed, Door door)
{
    [Function(nameof(ReadFeed))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feed.xml")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Revalidation.Of(request, Pages.PublicText("application/atom+xml", await feed.WriteAsync(cancellationToken))));
}
