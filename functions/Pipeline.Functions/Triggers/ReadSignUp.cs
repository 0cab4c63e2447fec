using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows the form to sign up for a programme's newsletter by.</summary>
public sealed class ReadSignUp(SignUpDoor signUps, Door door)
{
    [Function(nameof(ReadSignUp))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "newsletter/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await signUps.ShowAsync(request, programme, cancellationToken));
}
