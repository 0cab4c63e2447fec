using System.Text;
using Newtonsoft.Json;
using Pipeline.Adapters.Mails;
using Pipeline.Core;
using Pipeline.Core.Delivery;
using Pipeline.Core.Telemetry;
using SendGrid.Helpers.Mail;

namespace Pipeline.Adapters.SendGrid;

/// <summary>A mail as SendGrid's JSON, one recipient a request: a request with many fails for all of them when one address is bad.</summary>
internal static class SendGridMail
{
    /// <summary>The custom argument that comes back with every event about the mail.</summary>
    public const string DeliveryArgument = "delivery";

    /// <summary>What the mail has in common with all work about its period, in logs and traces.</summary>
    public const string CorrelationArgument = "correlation";

    /// <summary>SendGrid's limit is 30 MB for the whole mail, attachments in base64 included.</summary>
    public const int MaxBytes = 30_000_000;

    // Made without the defaults that other code in the process may have set, which would leak into the JSON.
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    /// <summary>The request's body, or why SendGrid would not take it.</summary>
    public static (byte[]? Body, MailOutcome.Refused? Refusal) Write(Mail mail, MailIdentity identity, SendGridOptions options)
    {
        if (!MailAddress.IsOne(mail.ToEmail)) return (null, MailAddress.Refusal(mail.ToEmail));
        if (TextCleaner.Clean(mail.Content.Subject).Length == 0 || mail.Content.Html.Length == 0 || mail.Content.Text.Length == 0) return (null, new("The mail has no subject or no text.", DeliveryCause.UnwritableText));
        var body = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(body, new UTF8Encoding(false)))) Json.Serialize(writer, Message(mail, identity, options));
        return body.ToArray() is { Length: <= MaxBytes } bytes
            ? (bytes, null)
            : (null, new($"The mail takes more than the {MaxBytes / 1_000_000} MB that SendGrid carries, attachments included.", DeliveryCause.TooLarge));
    }

    private static SendGridMessage Message(Mail mail, MailIdentity identity, SendGridOptions options) => new()
    {
        // Here rather than beside it: SendGrid's own description of a request calls the outer one a text.
        Personalizations = [new Personalization { Tos = [Address(mail.ToEmail, mail.ToName)], CustomArgs = CustomArgs(mail) }],
        From = Address(identity.From, identity.FromName),
        ReplyTo = identity.ReplyTo is null ? null : new EmailAddress(identity.ReplyTo),
        Subject = TextCleaner.Clean(mail.Content.Subject),
        Contents = [new Content("text/plain", mail.Content.Text), new Content("text/html", mail.Content.Html)],
        Attachments = Attachments(mail) is { Count: > 0 } attachments ? attachments : null,
        Categories = DeliveryKey.TryParse(mail.Key, out var key) ? [key.Programme, $"{key.Programme} {key.Period}", key.Kind] : null,
        Headers = UnsubscribeHeaders.Of(mail) is { Count: > 0 } headers ? new(headers) : null,
        Asm = options.UnsubscribeGroup is { } group ? new ASM { GroupId = group } : null,
        MailSettings = options.Sandbox ? new MailSettings { SandboxMode = new SandboxMode { Enable = true } } : null,
        TrackingSettings = Untracked(),
    };

    private static Dictionary<string, string> CustomArgs(Mail mail)
    {
        Dictionary<string, string> arguments = new() { [DeliveryArgument] = mail.Key };
        if (DeliveryKey.TryParse(mail.Key, out var key)) arguments[CorrelationArgument] = Correlation.Of(key.Programme, key.Period);
        return arguments;
    }

    /// <summary>Tracking would lead the recipient's own link through somebody else's server.</summary>
    private static TrackingSettings Untracked() => new()
    {
        ClickTracking = new ClickTracking { Enable = false, EnableText = false },
        OpenTracking = new OpenTracking { Enable = false },
        SubscriptionTracking = new SubscriptionTracking { Enable = false },
    };

    private static List<Attachment> Attachments(Mail mail) =>
    [
        .. mail.Content.Pictures.Select(picture => new Attachment
        {
            ContentId = picture.ContentId,
            Disposition = "inline",
            Filename = $"{picture.ContentId.Split('@')[0]}.png",
            Type = picture.MediaType,
            Content = Convert.ToBase64String(picture.Bytes.Span),
        }),
        .. mail.Attachments.Select(attachment => new Attachment
        {
            Disposition = "attachment",
            Filename = attachment.Name,
            Type = attachment.MediaType,
            Content = Convert.ToBase64String(attachment.Bytes.Span),
        }),
    ];

    /// <summary>SendGrid takes neither `;` nor `,` in a name.</summary>
    private static EmailAddress Address(string email, string? name) =>
        TextCleaner.Clean((name ?? "").Replace(';', ' ').Replace(',', ' ')) is { Length: > 0 } line ? new EmailAddress(email, line) : new EmailAddress(email);
}
