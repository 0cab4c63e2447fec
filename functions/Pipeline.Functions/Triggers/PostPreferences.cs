using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Unsubscribes a contact with one click (RFC 8058), or by the page's button, which also subscribes again. No cookie and no redirect.</summary>
public sealed class PostPreferences(Unsubscribe unsubscribe, FailedLookups lookups, Door door)
{
    [Function(nameof(PostPreferences))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
    {
        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        var wantsMails = form.GetValueOrDefault("mails") == "on";
        return await unsubscribe.SayAsync(token, wantsMails, cancellationToken) is { } page ? Pages.PrivateForm(page) : null;
    }));
}
