using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Outbox;

/// <summary>Mails as `.eml`, as the outbox holds them.</summary>
public sealed class MimeMailFile(MailIdentity identity) : IMailFile
{
    public ReadOnlyMemory<byte> Write(string key, MailContent content, DateTimeOffset at) =>
        OutboxMail.Write(new Mail(key, identity.From, identity.FromName, content), identity, at)
        ?? throw new InvalidOperationException($"The sender '{identity.From}' is no address that mail can be sent to.");
}
