using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the links to a programme's form, with what was sent by them and without their addresses.</summary>
public sealed class GetLinks(LinkDoor links, Door door)
{
    [Function(nameof(GetLinks))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/links/{programme}")] HttpRequest request,
        string programme, CancellationToken cancellationToken) => door.OpenAsync(async () => await links.ListAsync(request, programme, cancellationToken));
}
