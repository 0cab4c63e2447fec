using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Erases a person or a passage from a programme, and proves it.</summary>
public sealed class PostErasure(ErasureDoor erasures, Door door)
{
    [Function(nameof(PostErasure))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/erasures/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(() => erasures.EraseAsync(programme, request, cancellationToken));
}
