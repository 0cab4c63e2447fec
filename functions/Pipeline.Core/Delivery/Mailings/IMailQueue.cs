namespace Pipeline.Core.Delivery.Mailings;

/// <summary>Asks for a mailing's next step. At least once: a step may be asked for twice and must not mind.</summary>
public interface IMailQueue
{
    /// <summary>Not before the delay is over, which is a week at the most.</summary>
    Task EnqueueAsync(MailStep step, TimeSpan delay, CancellationToken cancellationToken);
}
