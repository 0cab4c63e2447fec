using Azure.Storage.Blobs;
using Pipeline.Adapters.Mails;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.SendGrid;

/// <summary>
/// Sends mails through SendGrid, each by one request that is never repeated here. The request's bytes are kept in container `outbox` before it leaves, and
/// a mail that is sent again is sent with those.
/// </summary>
public sealed class SendGridMailSender(BlobServiceClient blobs, MailIdentity identity, SendGridOptions options, TimeProvider clock) : IMailSender, IDisposable
{
    private readonly KeptMails mails = new(blobs, ".json", "application/json");
    private readonly SendPace pace = new(options.AtOnce, options.MailsPerSecond, clock);
    private readonly SendGridHttp http = new(options, clock);

    public string Destination => options.Sandbox ? "SendGrid's sandbox" : "SendGrid";

    // SendGrid's records lag behind; how far is not published.
    public TimeSpan Quarantine => TimeSpan.FromMinutes(30);

    public bool TellsDelivery => options.TellsEvents;

    public async Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var (body, refusal) = SendGridMail.Write(mail, identity, options);
        if (body is null) return refusal!;
        try
        {
            if (!await mails.AddAsync(mail.Key, body, cancellationToken)) body = await mails.ReadAsync(mail.Key, cancellationToken);
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Deferred("Storage did not answer, so the mail was not handed over.", clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        }

        return await pace.RunAsync(() => PostAsync(body, cancellationToken), cancellationToken);
    }

    public async Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        var fate = await new SendGridLog(http).FindAsync(delivery, cancellationToken);
        if (fate is not MailOutcome.Missing) return fate;
        try
        {
            // A mail's bytes are kept before it leaves, so one without them was claimed by a worker that came no further.
            return await mails.HasAsync(delivery.Key, cancellationToken) ? fate : new MailOutcome.Refused("The mail was never handed over.");
        }
        catch (Exception failure) when (StorageFault.IsOutage(failure))
        {
            return new MailOutcome.Unknown("Storage did not tell whether the mail was handed over.");
        }
    }

    public void Dispose()
    {
        http.Dispose();
        pace.Dispose();
    }

    private async Task<MailOutcome> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await http.PostAsync("v3/mail/send", body, async (response, limit) =>
                SendGridAnswer.Of(response, await SendGridErrors.ReadAsync(response, limit), options.Sandbox, clock.GetUtcNow()), cancellationToken);
        }
        catch (TimeoutException)
        {
            return SendGridAnswer.TimedOut(options.TimeLimit);
        }
        catch (Exception failure) when (SendGridAnswer.Of(failure, clock.GetUtcNow()) is { } outcome)
        {
            return outcome;
        }
    }
}
