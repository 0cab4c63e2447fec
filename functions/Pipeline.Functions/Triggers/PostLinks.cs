using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Creates links to the form from a list, as JSON or CSV, and tells their addresses once.</summary>
public sealed class PostLinks(LinkDoor links, Door door)
{
    [Function(nameof(PostLinks))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/links/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () => await links.CreateAsync(request, programme, cancellationToken));
}
