using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The mail service behind a crash point. A connection that breaks is, as with the real one, an outcome that nobody knows.</summary>
internal sealed class CrashingSender(IMailSender sender, CrashPoint point) : IMailSender
{
    public string Destination => sender.Destination;

    public TimeSpan Quarantine => sender.Quarantine;

    public bool TellsDelivery => sender.TellsDelivery;

    public async Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await point.PassAsync(() => sender.SendAsync(mail, cancellationToken));
        }
        catch (IOException broken)
        {
            return new MailOutcome.Unknown(broken.Message);
        }
    }

    public Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken) => sender.TraceAsync(delivery, cancellationToken);
}
