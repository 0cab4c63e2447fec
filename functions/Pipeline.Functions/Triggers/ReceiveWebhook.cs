using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The door of form webhooks: genuine deliveries are answered 202 once they are durable, whatever they hold.</summary>
public sealed class ReceiveWebhook(TakeHook hooks, TimeProvider clock, Door door)
{
    [Function(nameof(ReceiveWebhook))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/hooks/{form}")] HttpRequest request, string form,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        var headers = request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        return HookAnswers.Of(await hooks.TakeAsync(form, new HookRequest(headers, body, clock.GetUtcNow()), cancellationToken));
    });
}
