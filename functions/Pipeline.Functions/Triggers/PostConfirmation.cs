using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Newsletters;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Confirms a sign-up by the page's button; by the button that follows the reader leaves again and its address is deleted.</summary>
public sealed class PostConfirmation(ConfirmSignUp signUps, FailedLookups lookups, Door door)
{
    [Function(nameof(PostConfirmation))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "newsletter/confirm/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
    {
        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        var leaves = form.GetValueOrDefault("leave") == "yes";
        return await (leaves ? signUps.LeaveAsync(token, cancellationToken) : signUps.SayAsync(token, cancellationToken)) is { } page ? Pages.PrivateForm(page) : null;
    }));
}
