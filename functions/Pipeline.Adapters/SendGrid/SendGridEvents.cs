using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.SendGrid;

/// <summary>Reads the events that SendGrid posts. Opens and clicks are not asked for and not kept.</summary>
public static class SendGridEvents
{
    /// <summary>The events that matter; null when the body is no list of objects, or an event lacks its kind or time.</summary>
    public static IReadOnlyList<ToldEvent>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return [.. document.RootElement.EnumerateArray().Select(Event).OfType<ToldEvent>()];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static ToldEvent? Event(JsonElement json)
    {
        if (Kind(json) is not { } kind) return null;
        var at = DateTimeOffset.FromUnixTimeSeconds(json.GetProperty("timestamp").GetInt64());
        return new ToldEvent(
            Text(json, SendGridMail.DeliveryArgument), Text(json, "sg_message_id"), new MailEvent(Text(json, "sg_event_id") is { Length: > 0 } id ? id : Hash(json), kind, at, Reason(json)));
    }

    private static MailEventKind? Kind(JsonElement json) => json.GetProperty("event").GetString() switch
    {
        "processed" => MailEventKind.Processed,
        "deferred" => MailEventKind.Deferred,
        "delivered" => MailEventKind.Delivered,
        "bounce" => Text(json, "type") == "blocked" ? MailEventKind.Blocked : MailEventKind.Bounced,
        "dropped" => MailEventKind.Dropped,
        "spamreport" => MailEventKind.Complained,
        "unsubscribe" or "group_unsubscribe" => MailEventKind.Unsubscribed,
        "group_resubscribe" => MailEventKind.Resubscribed,
        _ => null,
    };

    private static string? Reason(JsonElement json) => Text(json, "reason") is { } reason ? SendGridErrors.Short(reason) : null;

    /// <summary>An event without an id is the same when it is told in the same words.</summary>
    private static string Hash(JsonElement json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.GetRawText())));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
