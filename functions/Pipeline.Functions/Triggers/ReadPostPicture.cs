using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows the picture of a published post that shared links carry.</summary>
public sealed class ReadPostPicture(PublishedPosts posts, Door door)
{
    [Function(nameof(ReadPostPicture))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "posts/{programme}/{slug}/image.png")] HttpRequest request,
        string programme, string slug, CancellationToken cancellationToken) => door.OpenAsync(async () =>
        await posts.FindAsync(programme, slug, cancellationToken) is { Picture: { } picture }
            ? Revalidation.Of(request, Pages.PublicFile("image/png", picture.Png))
            : Pages.NotFound());
}
