using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Outbox;

/// <summary>"Sends" mails as `.eml` files to blob container `outbox`, for when no mail service is configured. A key has one file, written once.</summary>
public sealed class OutboxMailSender(BlobServiceClient blobs, MailIdentity identity, TimeProvider time) : IMailSender
{
    // What a blob name or a file system may not hold. `/` stays and makes a folder of the period.
    private const string Reserved = @"\:*?""<>|#%";

    private const string NoAnswer = "Storage did not answer, so the mail may or may not be in the outbox.";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(BlobNames.Outbox);

    public string Destination => $"container {BlobNames.Outbox}";

    public async Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (OutboxMail.Write(mail, identity, time.GetUtcNow()) is not { } file)
            return new MailOutcome.Refused($"'{mail.ToEmail}' is no address that mail can be sent to.");
        try
        {
            var options = new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                HttpHeaders = new() { ContentType = "message/rfc822" },
            };
            await Blob(mail.Key).UploadAsync(new BinaryData(file), options, cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Written before, by this call or another: either way the mail is out, once.
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Unknown(NoAnswer);
        }

        return new MailOutcome.Accepted(OutboxMail.MessageId(mail.Key, identity));
    }

    public async Task<MailOutcome> TraceAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await Blob(key).ExistsAsync(cancellationToken)
                ? new MailOutcome.Accepted(OutboxMail.MessageId(key, identity))
                : new MailOutcome.Refused("The mail never reached the outbox.");
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Unknown(NoAnswer);
        }
    }

    private BlobClient Blob(string key) => container.GetBlobClient($"{HexEscape.Write(key, Reserved)}.eml");
}
