using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows readers a published post.</summary>
public sealed class ReadPost(PublishedPosts posts, Door door)
{
    [Function(nameof(ReadPost))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts/{programme}/{slug}")] HttpRequest request,
        string programme, string slug, CancellationToken cancellationToken) => door.OpenAsync(async () =>
        await posts.FindAsync(programme, slug, cancellationToken) is { } post ? Pages.Public(post.Html) : Pages.NotFound());
}
