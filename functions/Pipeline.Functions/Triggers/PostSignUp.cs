using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes who wants a programme's newsletter, and has the address mailed to confirm it.</summary>
public sealed class PostSignUp(SignUpDoor signUps, Door door)
{
    [Function(nameof(PostSignUp))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "newsletter/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await signUps.TakeAsync(request, programme, cancellationToken));
}
