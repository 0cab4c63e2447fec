using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Erases again what was erased before and came back with a restored backup.</summary>
public sealed class PostErasuresAgain(ErasureDoor erasures, Door door)
{
    [Function(nameof(PostErasuresAgain))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/erasures/{programme}/again")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(() => erasures.AgainAsync(programme, cancellationToken));
}
