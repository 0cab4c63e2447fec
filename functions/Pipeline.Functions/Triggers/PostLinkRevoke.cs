using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes a link to the form away.</summary>
public sealed class PostLinkRevoke(LinkDoor links, Door door)
{
    [Function(nameof(PostLinkRevoke))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/links/{programme}/{id}/revoke")] HttpRequest request,
        string programme, string id, CancellationToken cancellationToken) => door.OpenAsync(async () => await links.RevokeAsync(programme, id, cancellationToken));
}
