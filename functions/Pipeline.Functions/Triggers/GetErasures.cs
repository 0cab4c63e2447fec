using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The erasures that took place, without what was erased.</summary>
public sealed class GetErasures(ErasureDoor erasures, Door door)
{
    [Function(nameof(GetErasures))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/erasures/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(() => erasures.ListAsync(programme, cancellationToken));
}
