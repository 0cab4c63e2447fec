using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The door of SendGrid's events. Whatever genuine events hold, they are answered 200, because SendGrid repeats for a day what is not.</summary>
public sealed class ReceiveMailEvents(MailEventDoor events, IntakeDoor door)
{
    [Function(nameof(ReceiveMailEvents))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sendgrid/events")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => await events.TakeAsync(request, cancellationToken));
}
