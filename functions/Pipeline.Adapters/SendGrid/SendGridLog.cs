using System.Globalization;
using System.Net;
using System.Text.Json;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.SendGrid;

/// <summary>
/// Looks a mail up in SendGrid's log. The log is searched by recipient and time, and the delivery's key is read of each mail found, because it cannot be
/// searched for.
/// </summary>
internal sealed class SendGridLog(SendGridHttp http)
{
    // Clocks differ, and a claim is written before its mail leaves.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public async Task<MailOutcome> FindAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var (status, messages) = await http.PostAsync("v3/logs", Query(delivery), MessagesAsync, cancellationToken);
            if (status != HttpStatusCode.OK) return Untold(status);
            foreach (var id in messages)
            {
                var (found, key) = await http.GetAsync($"v3/logs/{Uri.EscapeDataString(id)}", KeyAsync, cancellationToken);
                if (found is not (HttpStatusCode.OK or HttpStatusCode.NotFound)) return Untold(found);
                if (key == delivery.Key) return new MailOutcome.Accepted(id);
            }

            return new MailOutcome.Missing("SendGrid's log does not hold the mail.");
        }
        catch (Exception failure) when (failure is TimeoutException or HttpRequestException or IOException or JsonException)
        {
            return new MailOutcome.Unknown("SendGrid's log could not be read.");
        }
    }

    private static MailOutcome.Unknown Untold(HttpStatusCode status) =>
        new(string.Create(CultureInfo.InvariantCulture, $"SendGrid's log answered {(int)status}."));

    /// <summary>An address cannot hold the quotation mark that ends it: those that could are refused before they are mailed.</summary>
    private static byte[] Query(MailDelivery delivery)
    {
        var since = (delivery.ClaimedAt ?? delivery.ChangedAt).ToUniversalTime() - Slack;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = string.Create(
                CultureInfo.InvariantCulture, $"to_email = \"{delivery.Recipient}\" AND sg_message_id_created_at >= TIMESTAMP \"{since:yyyy-MM-ddTHH:mm:ssZ}\""),
            limit = 1000,
        });
    }

    private static async Task<(HttpStatusCode, IReadOnlyList<string>)> MessagesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK) return (response.StatusCode, []);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        return (response.StatusCode, document.RootElement.TryGetProperty("messages", out var messages)
            ? [.. messages.EnumerateArray().Select(message => message.TryGetProperty("sg_message_id", out var id) ? id.GetString() : null).OfType<string>()]
            : throw new JsonException("The log's answer holds no messages."));
    }

    private static async Task<(HttpStatusCode, string?)> KeyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK) return (response.StatusCode, null);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        return (response.StatusCode,
            document.RootElement.TryGetProperty("custom_args", out var args) && args.TryGetProperty(SendGridMail.DeliveryArgument, out var key) ? key.GetString() : null);
    }
}
