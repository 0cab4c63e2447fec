namespace Pipeline.Core.Delivery;

/// <summary>Hands mails to a mail service.</summary>
public interface IMailSender
{
    /// <summary>Where mails go, in words for a summary ("container outbox").</summary>
    string Destination { get; }

    /// <summary>How long after a claim the service's own records can be trusted to show a mail that it took.</summary>
    TimeSpan Quarantine { get; }

    /// <summary>Whether the service tells later what became of a mail that it took; where it does not, taken is all there is to know.</summary>
    bool TellsDelivery { get; }

    Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken);

    /// <summary>
    /// What became of a mail that was claimed and not reported on: Accepted, Refused when it surely never left, Missing when no trace of it is found,
    /// Unknown while that cannot be told.
    /// </summary>
    Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken);
}
