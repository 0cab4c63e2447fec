namespace Pipeline.Core.Delivery;

/// <summary>Hands mails to a mail service.</summary>
public interface IMailSender
{
    /// <summary>Where mails go, in words for a summary ("container outbox").</summary>
    string Destination { get; }

    Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken);

    /// <summary>What became of a mail that was claimed and not reported on: Accepted, Refused when it surely never left, Unknown while that cannot be told.</summary>
    Task<MailOutcome> TraceAsync(string key, CancellationToken cancellationToken);
}
