using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The door of form webhooks: genuine deliveries are answered 202 once they are durable, whatever they hold.</summary>
public sealed class ReceiveWebhook(TakeHook hooks, TimeProvider clock, IntakeDoor door)
{
    [Function(nameof(ReceiveWebhook))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/hooks/{form}/{token?}")] HttpRequest request, string form, string? token,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        var sent = HookRequests.Of(request, body, clock.GetUtcNow(), token);
        return await door.HurryAsync(async patience => HookAnswers.Of(await hooks.TakeAsync(form, sent, patience)), cancellationToken);
    });
}
