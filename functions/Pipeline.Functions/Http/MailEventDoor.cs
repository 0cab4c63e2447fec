using Microsoft.AspNetCore.Http;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core;
using Pipeline.Core.Delivery;
using Pipeline.Core.Forms;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Http;

/// <summary>Takes the events that SendGrid posts: proves them, reads them, and keeps whole what is of no delivery that is known here.</summary>
public sealed class MailEventDoor(SendGridSettings settings, TakeMailEvents events, IQuarantine quarantine, TimeProvider clock)
{
    /// <summary>SendGrid posts events together, many at a time.</summary>
    private const int Limit = 8 * 1024 * 1024;

    /// <summary>What quarantined events are listed under.</summary>
    private const string Source = "sendgrid-events";

    public async Task<Answer> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (settings.EventKey is not { } key)
            return Answer.Problem(StatusCodes.Status503ServiceUnavailable, "No key is configured", "Set SendGrid__EventKey and send the same again.").With("Retry-After", "300");
        if (await Bodies.ReadAsync(request, Limit, cancellationToken) is not { } body) return Bodies.TooLarge(Limit);
        var headers = request.Headers;
        if (!new SendGridSignature(key).IsGenuine(
            body, headers["X-Twilio-Email-Event-Webhook-Signature"].FirstOrDefault(), headers["X-Twilio-Email-Event-Webhook-Timestamp"].FirstOrDefault()))
            return Answer.Problem(StatusCodes.Status401Unauthorized, "Not genuine", "The signature does not fit the body.");
        if (SendGridEvents.Read(body) is not { } told)
        {
            await KeepAsync(body, "The events cannot be read.", cancellationToken);
            return Answer.Json(StatusCodes.Status200OK, new { outcome = "quarantined" });
        }

        var tally = await events.TakeAsync(told, cancellationToken);
        if (tally.Stray > 0) await KeepAsync(body, "Some of the events are of no delivery that is known here.", cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, tally);
    }

    private Task KeepAsync(byte[] body, string reason, CancellationToken cancellationToken) =>
        quarantine.PutAsync(new QuarantinedPayload(Source, reason, [new Fault("", reason)], clock.GetUtcNow(), body), cancellationToken);
}
