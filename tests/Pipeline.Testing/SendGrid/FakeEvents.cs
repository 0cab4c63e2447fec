using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pipeline.Testing.SendGrid;

/// <summary>SendGrid's event webhook: tells what became of mails, signed with a key of its own.</summary>
public sealed class FakeEvents : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The setting `SendGrid__EventKey`.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>An event of a mail; the same kind of the same mail has the same id, as when it is told again.</summary>
    public static object Of(FakeMail mail, string kind, DateTimeOffset at) => new
    {
        @event = kind,
        timestamp = at.ToUnixTimeSeconds(),
        sg_event_id = $"{mail.Id}-{kind}",
        sg_message_id = mail.Id,
        email = mail.To,
        delivery = mail.Key,
    };

    public HttpRequestMessage Request(DateTimeOffset now, params IReadOnlyList<object> events)
    {
        var (body, timestamp) = (JsonSerializer.SerializeToUtf8Bytes(events), now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var request = new HttpRequestMessage(HttpMethod.Post, "api/sendgrid/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        return request;
    }

    public void Dispose() => key.Dispose();
}
