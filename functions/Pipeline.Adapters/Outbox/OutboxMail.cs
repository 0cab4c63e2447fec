using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Pipeline.Core;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Outbox;

/// <summary>A mail as a MIME file. The same mail at the same time gives the same bytes: ids and boundary follow from the key.</summary>
internal static class OutboxMail
{
    public static string MessageId(string key, MailIdentity identity) =>
        $"{Hash(key)}@{identity.From[(identity.From.LastIndexOf('@') + 1)..]}";

    /// <summary>The file, or null when the recipient's address is none that mail can be sent to.</summary>
    public static byte[]? Write(Mail mail, MailIdentity identity, DateTimeOffset now)
    {
        if (!MailboxAddress.TryParse(mail.ToEmail, out var parsed) || parsed.Address != mail.ToEmail) return null;

        using var body = new MultipartAlternative
        {
            new TextPart("plain") { Text = mail.Content.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            new TextPart("html") { Text = mail.Content.Html, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        body.ContentType.Boundary = $"=-{Hash(mail.Key)}";
        using var message = new MimeMessage
        {
            Subject = TextCleaner.Clean(mail.Content.Subject),
            Date = now,
            MessageId = MessageId(mail.Key, identity),
            Body = body,
        };
        message.From.Add(new MailboxAddress(TextCleaner.Clean(identity.FromName), identity.From));
        if (identity.ReplyTo is not null) message.ReplyTo.Add(new MailboxAddress(null, identity.ReplyTo));
        message.To.Add(new MailboxAddress(mail.ToName is null ? null : TextCleaner.Clean(mail.ToName), mail.ToEmail));
        message.Headers.Add("X-Delivery-Key", TextCleaner.Clean(mail.Key));

        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var file = new MemoryStream();
        message.WriteTo(format, file);
        return file.ToArray();
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
