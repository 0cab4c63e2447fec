using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Charts;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows one chart of a published post as a file of its own.</summary>
public sealed class ReadPostChart(PublishedPosts posts, ChartFiles charts, Door door)
{
    [Function(nameof(ReadPostChart))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts/{programme}/{slug}/{chart}.svg")] HttpRequest request,
        string programme, string slug, string chart, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        return await posts.FindAsync(programme, slug, cancellationToken) is { } post && charts.Find(post.Html, chart) is { } svg
            ? Revalidation.Of(request, Pages.PublicFile("image/svg+xml; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(svg)))
            : Pages.NotFound();
    });
}
