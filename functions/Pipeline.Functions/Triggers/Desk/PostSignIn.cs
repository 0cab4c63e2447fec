using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Takes a name and a key, and leads on to the page that was wanted.</summary>
public sealed class PostSignIn(DeskSignIn signIn)
{
    [Function(nameof(PostSignIn))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sign-in")] HttpRequest request, CancellationToken cancellationToken) =>
        await signIn.SignInAsync(request, cancellationToken);
}
