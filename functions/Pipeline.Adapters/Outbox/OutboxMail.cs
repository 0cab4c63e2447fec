using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Pipeline.Adapters.Mails;
using Pipeline.Core;
using Pipeline.Core.Delivery;
using Pipeline.Core.Telemetry;

namespace Pipeline.Adapters.Outbox;

/// <summary>A mail as a MIME file. The same mail at the same time gives the same bytes: ids and boundary follow from the key.</summary>
internal static class OutboxMail
{
    public static string MessageId(string key, MailIdentity identity) =>
        $"{Hash(key)}@{identity.From[(identity.From.LastIndexOf('@') + 1)..]}";

    /// <summary>The file, or null when the recipient's address is none that mail can be sent to.</summary>
    public static byte[]? Write(Mail mail, MailIdentity identity, DateTimeOffset now)
    {
        if (!MailAddress.IsOne(mail.ToEmail)) return null;

        using var body = new MultipartAlternative
        {
            new TextPart("plain") { Text = mail.Content.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            Html(mail),
        };
        body.ContentType.Boundary = $"=-{Hash(mail.Key)}";
        using var message = new MimeMessage
        {
            Subject = TextCleaner.Clean(mail.Content.Subject),
            Date = now,
            MessageId = MessageId(mail.Key, identity),
            Body = mail.Attachments.Count == 0 ? body : Mixed(mail, body),
        };
        message.From.Add(new MailboxAddress(TextCleaner.Clean(identity.FromName), identity.From));
        if (identity.ReplyTo is not null) message.ReplyTo.Add(new MailboxAddress(null, identity.ReplyTo));
        message.To.Add(new MailboxAddress(mail.ToName is null ? null : TextCleaner.Clean(mail.ToName), mail.ToEmail));
        message.Headers.Add("X-Delivery-Key", TextCleaner.Clean(mail.Key));
        if (DeliveryKey.TryParse(mail.Key, out var key)) message.Headers.Add("X-Correlation-Id", Correlation.Of(key.Programme, key.Period));
        foreach (var (name, value) in UnsubscribeHeaders.Of(mail)) message.Headers.Add(name, value);

        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var file = new MemoryStream();
        message.WriteTo(format, file);
        return file.ToArray();
    }

    /// <summary>The html, with the pictures that it names where there are any.</summary>
    private static MimeEntity Html(Mail mail)
    {
        var html = new TextPart("html") { Text = mail.Content.Html, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        if (mail.Content.Pictures.Count == 0) return html;
        var related = new MultipartRelated { Root = html };
        related.ContentType.Boundary = $"=-{Hash($"related {mail.Key}")}";
        foreach (var picture in mail.Content.Pictures)
        {
            related.Add(new MimePart(ContentType.Parse(picture.MediaType))
            {
                Content = new MimeContent(new MemoryStream(picture.Bytes.ToArray())),
                ContentId = picture.ContentId,
                ContentDisposition = new ContentDisposition(ContentDisposition.Inline),
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        }

        return related;
    }

    private static Multipart Mixed(Mail mail, MimeEntity body)
    {
        var mixed = new Multipart("mixed") { body };
        mixed.ContentType.Boundary = $"=-{Hash($"mixed {mail.Key}")}";
        foreach (var attachment in mail.Attachments)
        {
            mixed.Add(new MimePart(ContentType.Parse(attachment.MediaType))
            {
                Content = new MimeContent(new MemoryStream(attachment.Bytes.ToArray())),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.Name },
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        }

        return mixed;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
