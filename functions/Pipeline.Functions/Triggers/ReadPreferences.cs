using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows a contact whether it is mailed. It changes nothing, because mail programs open links to look at them.</summary>
public sealed class ReadPreferences(Unsubscribe unsubscribe, FailedLookups lookups, Door door)
{
    [Function(nameof(ReadPreferences))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "u/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
            await unsubscribe.ShowAsync(token, cancellationToken) is { } page ? Pages.PrivateForm(page) : null));
}
