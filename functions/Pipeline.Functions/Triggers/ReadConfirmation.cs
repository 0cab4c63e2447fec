using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Newsletters;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Asks a reader to confirm a sign-up. It confirms nothing, because mail programs open links to look at them.</summary>
public sealed class ReadConfirmation(ConfirmSignUp signUps, FailedLookups lookups, Door door)
{
    [Function(nameof(ReadConfirmation))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "newsletter/confirm/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
            await signUps.ShowAsync(token, cancellationToken) is { } page ? Pages.PrivateForm(page) : null));
}
