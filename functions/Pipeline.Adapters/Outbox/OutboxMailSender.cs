using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Mails;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Outbox;

/// <summary>"Sends" mails as `.eml` files to blob container `outbox`, for when no mail service is configured. A key has one file, written once.</summary>
public sealed class OutboxMailSender(BlobServiceClient blobs, MailIdentity identity, TimeProvider time) : IMailSender
{
    private const string NoAnswer = "Storage did not answer, so the mail may or may not be in the outbox.";

    private readonly KeptMails mails = new(blobs, ".eml", "message/rfc822");

    public string Destination => $"container {BlobNames.Outbox}";

    public TimeSpan Quarantine => TimeSpan.Zero;

    public bool TellsDelivery => false;

    public async Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (OutboxMail.Write(mail, identity, time.GetUtcNow()) is not { } file) return MailAddress.Refusal(mail.ToEmail);
        try
        {
            // Written before, by this call or another: either way the mail is out, once.
            await mails.AddAsync(mail.Key, file, cancellationToken);
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Unknown(NoAnswer);
        }

        return new MailOutcome.Accepted(OutboxMail.MessageId(mail.Key, identity));
    }

    public async Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await mails.HasAsync(delivery.Key, cancellationToken)
                ? new MailOutcome.Accepted(OutboxMail.MessageId(delivery.Key, identity))
                : new MailOutcome.Refused("The mail never reached the outbox.");
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Unknown(NoAnswer);
        }
    }
}
