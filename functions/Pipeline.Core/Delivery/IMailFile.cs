namespace Pipeline.Core.Delivery;

/// <summary>Writes a mail as a file that mail programs open, for somebody to look at before it leaves.</summary>
public interface IMailFile
{
    /// <summary>RFC 5322, made out to the sender itself. The same content at the same time gives the same bytes.</summary>
    ReadOnlyMemory<byte> Write(string key, MailContent content, DateTimeOffset at);
}
